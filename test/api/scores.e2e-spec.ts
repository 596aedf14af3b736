import { useApi } from '../setup/use-api';

const api = useApi('portfolio');

it('answers the score of a real supplier', async () => {
  const reply = await api.call('get', '/v1/suppliers/lodestone:lynas/score');
  expect(reply).toMatchObject({ status: 200, body: { band: 'low', value: expect.closeTo(20, 6) } });
});
