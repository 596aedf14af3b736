import type { ExamplePartnership } from '../example-partnership';
import type { ExampleChain } from '../example-supplier';

const report =
  'https://chemengonline.com/carester-to-build-rare-earth-recycling-and-refining-facility-in-france';

/** One of the oxides of Lacq, fed as planned. */
const oxideOfLacq = (material: string, tonnes: number): ExampleChain => ({
  material,
  weight: tonnes,
  deliveredStage: 'processing',
  sources: [],
});

/** Japanese and French money for Caremag's plant at Lacq, against heavy rare earths for Japan. */
export const caremagJapanDeal: ExamplePartnership = {
  slug: 'caremag-japan',
  name: 'Caremag - JOGMEC/Iwatani - France',
  type: 'financing',
  status: 'closed',
  announcedOn: '2025-03-17',
  amount: 216_000_000,
  currency: 'EUR',
  parties: [
    {
      supplier: 'carester-caremag',
      name: 'Carester (Caremag)',
      country: 'FR',
      role: 'producer',
      reference: report,
    },
    {
      name: 'JOGMEC and Iwatani',
      country: 'JP',
      role: 'investor',
      amount: 110_000_000,
      currency: 'EUR',
      reference: report,
      note: 'Through a company of the two; Japan gets a long-term supply of heavy rare earths.',
    },
    {
      name: 'French state',
      country: 'FR',
      role: 'financier',
      amount: 106_000_000,
      currency: 'EUR',
      reference: report,
    },
  ],
  chains: [oxideOfLacq('dysprosium', 300), oxideOfLacq('terbium', 300), oxideOfLacq('neodymium', 800)],
  reference: report,
  note:
    'The money is for the whole plant, hence neodymium too; the supply to Japan is of the heavy ' +
    'ones, without a published volume. The chains weigh by planned tonnes, as in the record of the plant.',
};
