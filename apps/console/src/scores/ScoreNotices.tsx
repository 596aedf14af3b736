import type { ScoreReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Panel } from './Panel';
import { useNoticeWords } from './useNoticeWords';

/** What to know beside the number: gates, policies, flags, each in a sentence. */
export const ScoreNotices = ({ score }: { score: ScoreReply }) => {
  const { gates, alerts, flags } = useNoticeWords(score);
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
      <Notices title="scores.gates" words="scores.gatesWords" items={gates} />
      <Notices title="scores.alerts" items={alerts} />
      <Notices title="scores.flags" items={flags} />
    </Box>
  );
};

const Notices = ({ title, words, items }: { title: string; words?: string; items: readonly string[] }) => {
  const translate = useTranslate();
  if (items.length === 0) return null;
  return (
    <Panel title={translate(title)} words={words && translate(words)}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li + li': { mt: 0.5 } }}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </Box>
    </Panel>
  );
};
