import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const RARE_EARTHS = ['neodymium', 'dysprosium', 'terbium', 'samarium'];

describe('MP Materials against JL MAG, two makers of magnets', () => {
  it('is the less risky', async () => {
    const [mp, jlMag] = [await buyer.score('mp-materials'), await buyer.score('jl-mag')];
    expect(mp.value).toBeLessThan(jlMag.value);
  });

  it('is less exposed to China and more captive, though JL MAG recycles more', async () => {
    const { dimensions: mp } = await buyer.score('mp-materials');
    const { dimensions: jlMag } = await buyer.score('jl-mag');
    expect(mp.chinaExposure.value).toBeLessThan(jlMag.chinaExposure.value);
    expect(mp.verticalIntegration.value).toBeLessThan(jlMag.verticalIntegration.value);
    expect(mp.recyclingShare.value).toBeGreaterThan(jlMag.recyclingShare.value);
  });

  it('mines, separates, makes metal and magnets of neodymium without any named source in China', async () => {
    const { chains } = await buyer.explanation('mp-materials');
    const neodymium = chains.find(({ material }) => material === 'neodymium');
    const countries = (neodymium?.stages ?? []).map(({ stage, sources }) => [
      stage,
      [...new Set(sources.filter((source) => source.effectiveShare > 0).map(({ country }) => country))],
    ]);
    expect(countries).toEqual([
      ['extraction', ['US']],
      ['processing', ['US']],
      ['metal', ['US']],
      ['component', ['US']],
    ]);
  });
});

describe('Lynas, the largest separator outside China', () => {
  it('has next to no China exposure and no recycling', async () => {
    const { dimensions } = await buyer.score('lynas');
    expect(dimensions.chinaExposure.value).toBeLessThan(1);
    expect(dimensions.recyclingShare.value).toBe(100);
    expect(dimensions.recyclingShare.imputed).toBe(false);
  });

  it('is low and firmly so, because all it delivers is declared', async () => {
    const lynas = await buyer.score('lynas');
    expect(lynas).toMatchObject({ band: 'low', bandIsFirm: true, insufficient: false });
    expect(lynas).toMatchObject({ lower: lynas.value, upper: lynas.value });
  });
});

describe('China Northern Rare Earth among all suppliers', () => {
  it('stands at the very top', async () => {
    const ranking = await buyer.ranking();
    const northern = ranking.find(({ slug }) => slug === 'northern-rare-earth');
    expect(ranking[0].value).toBe(northern?.value);
  });

  it('shares that place with nobody outside China, and among rare earths with a state producer only', async () => {
    const ranking = await buyer.ranking();
    const top = ranking.filter(({ value }) => value === ranking[0].value);
    expect(top.filter(({ country }) => country !== 'CN')).toEqual([]);
    const ofRareEarths = top.filter(({ materials }) => materials.some((code) => RARE_EARTHS.includes(code)));
    expect(ofRareEarths.map(({ slug }) => slug).sort()).toEqual([
      'china-rare-earth-group',
      'northern-rare-earth',
    ]);
    expect((await buyer.supplier('china-rare-earth-group')).coveredOwnershipShare).toBe(1);
  });

  it('is riskier than every newcomer, that is everybody who is not Chinese', async () => {
    const ranking = await buyer.ranking();
    const newcomers = ranking.filter(({ country }) => country !== 'CN');
    const { value } = await buyer.score('northern-rare-earth');
    expect(newcomers.length).toBeGreaterThan(40);
    expect(newcomers.filter((each) => each.value >= value).map(({ slug }) => slug)).toEqual([]);
  });

  it('is critical beyond doubt: nothing undeclared could help it', async () => {
    const northern = await buyer.score('northern-rare-earth');
    expect(northern).toMatchObject({ band: 'critical', bandIsFirm: true, nextBestQuestion: null });
    expect(northern.anyTouch).toEqual({ lower: 100, upper: 100 });
  });

  it('gets no credit for owning its whole chain, because that chain is in China', async () => {
    const { chains } = await buyer.explanation('northern-rare-earth');
    const stages = chains.flatMap((chain) => chain.stages);
    expect(stages.length).toBeGreaterThan(3);
    for (const { captive, sources } of stages) {
      expect(captive).toEqual({ value: 0, lower: 0, upper: 0 });
      expect(sources.map(({ country }) => country)).toEqual(['CN']);
    }
  });
});
