import { aChain, aRecycling, aSource } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';

const UNKNOWN_ID = uuid();
const SOURCE = '/chains/0/sources/0';

type Source = Partial<Record<keyof ReturnType<typeof aSource>, unknown>>;
type Chain = Partial<Record<keyof ReturnType<typeof aChain>, unknown>>;

const oneChain = (chain: Chain): object => ({ chains: [{ ...aChain(), ...chain }] });
const oneSource = (source: Source): object => oneChain({ sources: [{ ...aSource(), ...source }] });
const without = (field: string): object => {
  const source = Object.fromEntries(Object.entries(aSource()).filter(([name]) => name !== field));
  return oneChain({ sources: [source] });
};

/** Evidence that no subject can have: what it is, the fields, the code, where, and what the message names. */
export type BadEvidence = [string, object, string, readonly string[], RegExp?];

/** One of everything that evidence can get wrong by itself or against the reference data. */
export const BAD_EVIDENCE: readonly BadEvidence[] = [
  [
    'shares of a stage that add up to more than 1',
    oneChain({
      sources: [aSource({ stage: 'metal', share: 0.7 }), aSource({ stage: 'metal', share: 0.5 })],
    }),
    'chain.shares_above_one',
    ['/chains/0/sources'],
    /metal in the chain of neodymium add up to 1\.2 from the start/,
  ],
  [
    'shares of a stage that add up to more than 1 on a later day only',
    oneChain({
      sources: [
        aSource({ share: 0.6, until: '2027-06-01' }),
        aSource({ share: 0.6, availableFrom: '2027-01-01' }),
        aSource({ share: 0.4, availableFrom: '2027-06-01' }),
      ],
    }),
    'chain.shares_above_one',
    ['/chains/0/sources'],
    /extraction in the chain of neodymium add up to 1\.2 on 2027-01-01/,
  ],
  ['a share of 0', oneSource({ share: 0 }), 'field.too_small', [`${SOURCE}/share`]],
  ['a negative share', oneSource({ share: -0.1 }), 'field.too_small', [`${SOURCE}/share`]],
  ['a share above 1', oneSource({ share: 1.000001 }), 'field.too_big', [`${SOURCE}/share`]],
  ['a share that is no number', oneSource({ share: 'NaN' }), 'field.wrong_type', [`${SOURCE}/share`]],
  ['a share in writing', oneSource({ share: '0.5' }), 'field.wrong_type', [`${SOURCE}/share`]],
  ['an unknown material', oneChain({ material: 'unobtainium' }), 'material.unknown', ['/chains/0/material']],
  [
    'a material that is no code',
    oneChain({ material: 'Neodymium!' }),
    'field.malformed',
    ['/chains/0/material'],
  ],
  [
    'a delivered stage that the material does not have',
    oneChain({ material: 'graphite_natural', deliveredStage: 'metal' }),
    'stage.not_of_material',
    ['/chains/0/deliveredStage'],
    /metal; it has extraction/,
  ],
  [
    'a source at a stage that the material does not have',
    oneChain({ material: 'graphite_natural', sources: [aSource({ stage: 'metal' })] }),
    'stage.not_of_material',
    [`${SOURCE}/stage`],
  ],
  ['a stage that there is not', oneSource({ stage: 'smelting' }), 'field.not_allowed', [`${SOURCE}/stage`]],
  [
    'a source after the delivered stage',
    oneChain({ deliveredStage: 'metal', sources: [aSource({ stage: 'component' })] }),
    'stage.after_delivery',
    [`${SOURCE}/stage`],
  ],
  [
    'a complete stage after delivery',
    oneChain({ deliveredStage: 'metal', complete: ['component'] }),
    'stage.after_delivery',
    ['/chains/0/complete/0'],
  ],
  [
    'a stage that is complete twice',
    oneChain({ complete: ['metal', 'extraction', 'metal'] }),
    'stage.repeated',
    ['/chains/0/complete/2'],
    /metal/,
  ],
  ['an unknown country', oneSource({ country: 'XX' }), 'country.unknown', [`${SOURCE}/country`]],
  ['a country in small letters', oneSource({ country: 'cn' }), 'country.unknown', [`${SOURCE}/country`]],
  [
    'a day that the calendar does not have',
    oneSource({ asOf: '2026-02-30' }),
    'date.unknown',
    [`${SOURCE}/asOf`],
  ],
  [
    'a day in the year 0',
    oneSource({ availableFrom: '0000-12-31' }),
    'date.unknown',
    [`${SOURCE}/availableFrom`],
  ],
  ['a day with a time', oneSource({ until: '2026-11-23T00:00:00Z' }), 'date.unknown', [`${SOURCE}/until`]],
  [
    'a source that ends before it starts',
    oneSource({ availableFrom: '2027-01-01', until: '2026-01-01' }),
    'source.ends_before_start',
    [`${SOURCE}/until`],
  ],
  ['neither a country nor a supplier', oneSource({ country: null }), 'source.without_place', [SOURCE]],
  ['neither a country nor a supplier mentioned', without('country'), 'source.without_place', [SOURCE]],
  [
    'a link to a supplier that there is not',
    oneSource({ supplierId: UNKNOWN_ID }),
    'supplier.unknown',
    [`${SOURCE}/supplierId`],
  ],
  [
    'a link that is no id',
    oneSource({ supplierId: 'lodestone:lynas' }),
    'field.malformed',
    [`${SOURCE}/supplierId`],
  ],
  [
    'a partnership that there is not',
    oneSource({ partnershipId: UNKNOWN_ID }),
    'partnership.unknown',
    [`${SOURCE}/partnershipId`],
  ],
  [
    'a joint venture without an equity share',
    oneSource({ control: 'joint_venture' }),
    'source.equity_share_missing',
    [`${SOURCE}/equityShare`],
  ],
  [
    'an equity share without a joint venture',
    oneSource({ equityShare: 0.5 }),
    'source.equity_share_without_joint_venture',
    [`${SOURCE}/equityShare`],
  ],
  [
    'recycled feed of which a part is missing',
    oneChain({ recycling: { postConsumer: 0.1, evidence: 'audited' } }),
    'field.required',
    ['/chains/0/recycling/preConsumer'],
  ],
  [
    'recycled feed above 1',
    oneChain({ recycling: aRecycling({ postConsumer: 0.7, preConsumer: 0.4 }) }),
    'recycling.above_one',
    ['/chains/0/recycling'],
    /1\.1/,
  ],
  [
    'post-consumer scrap above 1',
    oneChain({ recycling: aRecycling({ postConsumer: 1.1 }) }),
    'field.too_big',
    ['/chains/0/recycling/postConsumer'],
  ],
  [
    'recycled feed that enters after delivery',
    oneChain({ deliveredStage: 'metal', recycling: aRecycling({ entersAt: 'component' }) }),
    'recycling.outside_chain',
    ['/chains/0/recycling/entersAt'],
  ],
  ['a weight of 0', oneChain({ weight: 0 }), 'field.too_small', ['/chains/0/weight']],
  ['a negative weight', oneChain({ weight: -1 }), 'field.too_small', ['/chains/0/weight']],
  [
    'two chains of a material',
    { chains: [aChain(), aChain()] },
    'chain.repeated_material',
    ['/chains/1/material'],
  ],
  [
    'an unknown field of a source',
    oneSource({ colour: 'red' } as Source),
    'field.unknown',
    [`${SOURCE}/colour`],
  ],
  [
    'an unknown field of a chain',
    oneChain({ colour: 'red' } as Chain),
    'field.unknown',
    ['/chains/0/colour'],
  ],
  [
    'a LEI with wrong check digits',
    { identifiers: [{ scheme: 'lei', value: '5493001KJTIIGC8Y1R13' }] },
    'identifier.wrong_check_digits',
    ['/identifiers/0/value'],
  ],
  [
    'a LEI that is too short',
    { identifiers: [{ scheme: 'lei', value: '5493' }] },
    'identifier.malformed',
    ['/identifiers/0/value'],
  ],
  [
    'an identifier of no scheme',
    { identifiers: [{ scheme: 'isin', value: 'US0000' }] },
    'field.not_allowed',
    ['/identifiers/0/scheme'],
  ],
  [
    'an identifier twice',
    {
      identifiers: [
        { scheme: 'duns', value: '123456789' },
        { scheme: 'duns', value: '123456789' },
      ],
    },
    'identifier.repeated',
    ['/identifiers/1'],
  ],
  ['the character NUL in a name', { name: 'An\0vil' }, 'field.malformed', ['/name']],
  [
    'the character NUL in an identifier',
    { identifiers: [{ scheme: 'vendor', value: 'sap/4\u0000' }] },
    'identifier.malformed',
    ['/identifiers/0/value'],
  ],
  ['the character NUL in a note', oneSource({ note: 'a\0b' }), 'field.malformed', [`${SOURCE}/note`]],
  ['half a character in a name', { name: 'An\ud83evil' }, 'text.malformed', ['/name']],
  ['half a character in a note', oneSource({ note: '\uddf2' }), 'text.malformed', [`${SOURCE}/note`]],
  ['no name', { name: null }, 'field.wrong_type', ['/name']],
  ['a name of spaces', { name: '   ' }, 'field.too_small', ['/name']],
  ['a name that is too long', { name: 'x'.repeat(301) }, 'field.too_big', ['/name']],
  [
    'more chains than a subject can have',
    { chains: Array.from({ length: 51 }, () => aChain()) },
    'field.too_big',
    ['/chains'],
  ],
  [
    'more sources than a chain can have',
    oneChain({ sources: Array.from({ length: 201 }, () => aSource({ share: 0.001 })) }),
    'field.too_big',
    ['/chains/0/sources'],
  ],
];
