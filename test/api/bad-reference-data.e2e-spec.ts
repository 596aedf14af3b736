import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { DATA_SOURCE, materialDraft, policyDraft } from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');

describe.each([
  [
    'materials',
    'a symbol with the character NUL',
    materialDraft(),
    { symbol: 'N\0' },
    'field.malformed',
    '/symbol',
  ],
  [
    'materials',
    'half a character in its symbol',
    materialDraft(),
    { symbol: '\ud83e' },
    'text.malformed',
    '/symbol',
  ],
  ['policies', 'a stage twice', policyDraft(), { stages: ['metal', 'metal'] }, 'stage.repeated', '/stages/1'],
  [
    'policies',
    'an address with the character NUL',
    policyDraft(),
    { source: { ...DATA_SOURCE, address: 'https://example.org/\0' } },
    'field.invalid',
    '/source/address',
  ],
  [
    'policies',
    'half a character in an address',
    policyDraft(),
    { source: { ...DATA_SOURCE, address: 'https://example.org/\ud83e' } },
    'text.malformed',
    '/source/address',
  ],
  [
    'policies',
    'half a character in a year',
    policyDraft(),
    { source: { ...DATA_SOURCE, year: '2026\uddf2' } },
    'text.malformed',
    '/source/year',
  ],
])('One of the %s with %s', (collection, _, draft, given, code, pointer) => {
  it('is refused', async () => {
    const reply = await changingNothing(api, () =>
      api.call('post', `/v1/${collection}`).send({ ...draft, ...given }),
    );
    problemOf(reply, { status: 422, code, pointers: [pointer] });
  });
});
