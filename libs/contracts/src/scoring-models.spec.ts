import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import { problemsOf } from '@lodestone/testing';
import { scoringModelInputSchema, scoringParametersSchema } from './scoring-models';

const { weights, stageWeights, maturity, policyFactors, bandLimits } = DEFAULT_PARAMETERS;

describe('the judgements of a scoring model', () => {
  it('are by default what the contract takes, all of them and no more', () => {
    expect(scoringParametersSchema.parse(DEFAULT_PARAMETERS)).toEqual(DEFAULT_PARAMETERS);
  });

  it.each<[object, string[]]>([
    [{ weights: { ...weights, chinaExposure: -0.1 } }, ['/weights/chinaExposure field.too_small']],
    [{ weights: { ...weights, chinaExposure: NaN } }, ['/weights/chinaExposure field.wrong_type']],
    [{ weights: { ...weights, price: 1 } }, ['/weights/price field.unknown']],
    [
      { weights: { chinaExposure: 1 } },
      ['/weights/verticalIntegration field.required', '/weights/recyclingShare field.required'],
    ],
    [{ weights: [0.5, 0.3, 0.2] }, ['/weights field.wrong_type']],
    [{ weights: { chinaExposure: 5, verticalIntegration: 3, recyclingShare: 0 } }, []],
    [{ composite: 'geometric' }, ['/composite field.not_allowed']],
    [{ composite: 'resilience-geometric' }, []],
    [{ worstStageShare: 1.1 }, ['/worstStageShare field.too_big']],
    [{ stageWeights: { ...stageWeights, metal: -1 } }, ['/stageWeights/metal field.too_small']],
    [{ coveredCountries: [] }, ['/coveredCountries field.too_small']],
    [{ coveredCountries: ['CN', 'ZZ'] }, ['/coveredCountries/1 country.unknown']],
    [{ coveredOwnershipThreshold: 0 }, ['/coveredOwnershipThreshold field.too_small']],
    [{ maturity: { ...maturity, planned: 1.5 } }, ['/maturity/planned field.too_big']],
    [{ policyFactors: { ...policyFactors, tax: 0.9 } }, ['/policyFactors/tax field.too_small']],
    [{ bandLimits: { ...bandLimits, high: 50 } }, ['/bandLimits/high field.too_big']],
    [{ recyclingTarget: 0 }, ['/recyclingTarget field.too_small']],
    [{ evidenceHalfLife: 0 }, ['/evidenceHalfLife field.too_small']],
    [{ magnetRuleFrom: '2027-02-29' }, ['/magnetRuleFrom date.unknown']],
    [{ captiveInCoveredCountriesCounts: 1 }, ['/captiveInCoveredCountriesCounts field.wrong_type']],
    [{ name: ' ' }, ['/name field.too_small']],
    [{ basedOn: '1' }, ['/basedOn field.malformed']],
    [{ status: 'active' }, ['/status field.unknown']],
    [{ version: 9 }, ['/version field.unknown']],
  ])('%j: %j', (given, problems) => {
    expect(problemsOf(scoringModelInputSchema, { name: 'Draft', ...given })).toEqual(problems);
  });
});
