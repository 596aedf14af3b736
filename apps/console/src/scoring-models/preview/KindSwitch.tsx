import type { SubjectKind } from '@lodestone/scoring-engine';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';

/** Whose impact is shown. */
export interface KindChoice {
  readonly kind: SubjectKind;
  readonly setKind: (kind: SubjectKind) => void;
}

const KINDS = ['supplier', 'partnership'] as const;

/** Suppliers or partnerships: they are ranked among themselves. */
export const KindSwitch = ({ kind, setKind }: KindChoice) => {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={translate('weights.whom')}
      value={kind}
      onChange={(_, chosen: SubjectKind | null) => chosen !== null && setKind(chosen)}
    >
      {KINDS.map((each) => (
        <ToggleButton key={each} value={each} sx={{ py: 0.25, color: 'text.primary' }}>
          {translate(`resources.${each}s.name`, { smart_count: 2 })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
