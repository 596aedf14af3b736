import type { ScoringModelRecord } from '@lodestone/contracts';
import { migrationCells } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import { SaveRows } from '../../charts';
import { Panel, useFigures } from '../../scores';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { Impact } from './impact';
import { moverRows } from './impactRows';
import { ImpactFigures } from './ImpactFigures';
import type { LimitMoves } from './LimitSlider';
import { LimitTable } from './LimitTable';
import { MigrationMatrix } from './MigrationMatrix';
import { MoverTable } from './MoverTable';
import { ScoreHistogram } from './ScoreHistogram';
import type { MatrixCell } from './portfolioPreview';
import { useSubjectNames } from './useSubjectNames';

interface ImpactViewProps {
  readonly impact: Impact;
  readonly active: Pick<ScoringModelRecord, 'bandLimits'>;
  readonly draft: Pick<ScoringModelRecord, 'bandLimits'>;
  /** Moves the limits on the histogram; left out: they stand. */
  readonly limits?: LimitMoves;
  /** Shows who is in a cell; left out: nobody can tell. */
  readonly onCell?: (cell: MatrixCell) => void;
}

/**
 * What a version does to everybody: matrix, histogram, limits, movers, order. A slider moves more often than there is news
 * of it, so it stays as it is until there is.
 */
export const ImpactView = memo(({ impact, active, draft, limits, onCell }: ImpactViewProps) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { kind, movers, histogram } = impact;
  const names = useSubjectNames([...movers.up, ...movers.down].map(({ id }) => id));
  const words = translate(`weights.everybody.${kind}`, { count: count(impact.subjects) });
  return (
    <>
      <Panel
        title={translate('weights.migration')}
        words={words}
        tools={<SaveRows name="band-migration" rows={() => migrationCells(impact.migration)} />}
      >
        <MigrationMatrix impact={impact} onCell={onCell} />
        <ImpactFigures impact={impact} />
      </Panel>
      {histogram !== null && (
        <Panel
          title={translate('weights.histogram')}
          words={[
            translate('weights.histogramWords'),
            ...(limits ? [translate('weights.handlesWords')] : []),
          ].join(' ')}
        >
          <ScoreHistogram {...{ histogram, active, draft, limits }} />
        </Panel>
      )}
      <Panel title={translate('weights.limits')} words={translate('weights.limitsCounted')}>
        <LimitTable {...{ impact, active, draft }} />
      </Panel>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {(['up', 'down'] as const).map((direction) => (
          <Panel
            key={direction}
            title={translate(`weights.moversIn.${direction}`)}
            tools={<SaveRows name={`movers-${direction}`} rows={() => moverRows(movers[direction], names)} />}
          >
            <MoverTable
              label={translate(`weights.moversIn.${direction}`)}
              {...{ kind, names, movers: movers[direction] }}
            />
          </Panel>
        ))}
      </Box>
    </>
  );
});
