import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScoreReply } from '@lodestone/contracts';
import { DIMENSIONS } from '@lodestone/scoring-engine';
import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
const SUPPLIER = 'mp-materials';

/** The score that the README explains. */
const shown = JSON.parse(/^```json\n(.*?)^```$/ms.exec(README)?.[1] ?? 'null') as ScoreReply;
/** What the README says of it, without line breaks. */
const said = (/^100 is the highest risk.*?(?=^More of it)/ms.exec(README)?.[0] ?? '').replaceAll(/\s+/g, ' ');
const inShort = (points: number) => points.toFixed(1);

describe('What the README says of the example portfolio', () => {
  it('is how many suppliers and deals there are', async () => {
    const everything = await buyer.everything();
    const count = (kind: string) => everything.filter((each) => each.kind === kind).length;
    expect(README.replaceAll(/\s+/g, ' ')).toContain(
      `${count('supplier')} real suppliers and ${count('partnership')} real deals`,
    );
  });

  it('is the score of MP Materials on that day, to the last digit', async () => {
    const score = await buyer.score(SUPPLIER);
    expect(score).toMatchObject(shown);
    expect(score.gates).toEqual(shown.gates);
    expect(score.scoringDate).toBe('2026-11-23');
  });

  it('are its numbers in words', async () => {
    const { value, lower, upper, dimensions, nextBestQuestion } = await buyer.score(SUPPLIER);
    for (const dimension of DIMENSIONS) {
      const { value, weight, contribution } = dimensions[dimension];
      expect(said).toContain(`: ${inShort(value)}, times ${weight} makes ${inShort(contribution)} points.`);
    }
    expect(said).toContain(`The **value** of ${value.toFixed(0)} alone`);
    expect(said).toContain(`the value would be ${inShort(lower)} and`);
    expect(said).toContain(`with every one at its worst ${inShort(upper)}.`);
    expect(said).toContain(`narrows that interval by ${inShort(nextBestQuestion?.narrowsBy ?? 0)} points`);
  });

  it('is the day from which on the score is another', async () => {
    const { asPlanned } = await buyer.trajectory(SUPPLIER);
    const [next] = asPlanned.filter(({ score }) => score.value !== shown.value);
    expect(next.date).toBe('2026-12-31');
    expect(said).toContain('due on 31 December 2026');
  });

  it('is a command that asks for the score of that day on any other', async () => {
    const [, script] = /^```sh\n(curl .*?)^```$/ms.exec(README) ?? [];
    const words = `cat() { echo key; }\ncurl() { printf '%s\\n' "$@"; }\n${script}`;
    const [, , authorization, , type, , body, url] = execFileSync('sh', ['-c', words], {
      encoding: 'utf8',
    }).split('\n');
    expect([authorization, type]).toEqual(['Authorization: Bearer key', 'Content-Type: application/json']);
    await api.night('2027-06-01');
    const reply = await api.call('post', new URL(url).pathname).type('json').send(body);
    const { value, band, dimensions } = reply.body.data[0].score as ScoreReply;
    expect({ value, band, dimensions }).toMatchObject({
      value: shown.value,
      band: shown.band,
      dimensions: shown.dimensions,
    });
    expect((await buyer.score(SUPPLIER)).value).not.toBe(shown.value);
  });
});
