import type { TrajectoryReply } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { useMaterialNames } from '../materials';
import { useFigures } from '../scores';

type DatedChange = TrajectoryReply['asPlanned'][number]['changes'][number];

/** Says in a sentence what changes on a day. */
export function useDatedChangeWords() {
  const translate = useTranslate();
  const { country } = useFigures();
  const { nameOf } = useMaterialNames();
  return (change: DatedChange): string => {
    if (change.code === 'policy_changes')
      return translate(`outlook.policy.${change.state}`, { title: change.title });
    const { code, chain, stage, supplier, subject, country: where } = change;
    return translate(`outlook.dated.${code}`, {
      who: supplier?.name ?? subject.name,
      where: where === null ? translate('scores.countryUnknown') : country(where),
      chain: nameOf(chain),
      stage: translate(`evidence.stages.${stage}`),
    });
  };
}
