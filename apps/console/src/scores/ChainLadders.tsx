import type { ExplanationReply } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ChainLadder } from './ChainLadder';

/** So many chains are drawn at once; who delivers forty has a button for the others. */
const MOST_SHOWN = 4;

/** The ladders of all chains, those that add most first. */
export const ChainLadders = ({
  chains,
  modelId,
}: {
  chains: ExplanationReply['chains'];
  modelId: string;
}) => {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const sorted = chains.toSorted((one, other) => addedBy(other) - addedBy(one));
  const rest = sorted.length - MOST_SHOWN;
  return (
    <>
      {sorted.slice(0, isWhole ? undefined : MOST_SHOWN).map((chain) => (
        <ChainLadder key={chain.material} chain={chain} modelId={modelId} />
      ))}
      {rest > 0 && !isWhole && (
        <Button variant="outlined" onClick={() => setWhole(true)}>
          {translate('scores.moreChains', { smart_count: rest })}
        </Button>
      )}
    </>
  );
};

const addedBy = ({ contributions }: ExplanationReply['chains'][number]): number =>
  contributions.chinaExposure + contributions.verticalIntegration + contributions.recyclingShare;
