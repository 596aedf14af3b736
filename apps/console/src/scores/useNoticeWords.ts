import type { ScoreReply } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { useMaterialNames } from '../materials';
import { useFigures } from './useFigures';

/** Gates, alerts, flags and the first question of a score, each as a sentence; what says the same is said once. */
export function useNoticeWords({ gates, alerts, flags, nextBestQuestion }: ScoreReply) {
  const translate = useTranslate();
  const { points, day } = useFigures();
  const { nameOf } = useMaterialNames();
  const place = (notice: { readonly chain?: string; readonly stage?: string | null }) => ({
    chain: nameOf(notice.chain ?? ''),
    stage: notice.stage == null ? '' : translate(`evidence.stages.${notice.stage}`),
  });
  return {
    question: nextBestQuestion && {
      words: translate(`scores.questions.${nextBestQuestion.code}`, place(nextBestQuestion)),
      gain: translate('scores.questionGain', { points: points(nextBestQuestion.narrowsBy) }),
    },
    gates: gates.map((gate) =>
      translate(`scores.gate.${gate.code}`, {
        ...place(gate.code === 'worst_stage' ? gate : {}),
        value: gate.code === 'worst_stage' ? points(gate.value) : '',
        band: translate(`scores.bands.${gate.minimumBand}`),
      }),
    ),
    alerts: once(
      alerts.map(({ code, title, through, returnsOn }) =>
        translate(`scores.alert.${code}`, {
          title,
          through: day(through),
          returnsOn: returnsOn === null ? '' : day(returnsOn),
        }),
      ),
    ),
    flags: flags.map((flag) => {
      const isPresumed = flag.code === 'covered_country_touch' && !flag.certain;
      return translate(`scores.flag.${isPresumed ? 'covered_country_presumed' : flag.code}`, place(flag));
    }),
  };
}

const once = (texts: readonly string[]): string[] => [...new Set(texts)];
