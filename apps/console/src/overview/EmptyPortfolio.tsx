import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../scores';

/** What stands here before there is anybody to score: what to do first. */
export const EmptyPortfolio = () => {
  const translate = useTranslate();
  return (
    <Panel title={translate('overview.empty')}>
      <Typography variant="body1" sx={{ mb: 2, maxWidth: '70ch' }}>
        {translate('overview.emptyWords')}
      </Typography>
      <Button variant="contained" component={Link} to="/suppliers" sx={{ mr: 1 }}>
        {translate('overview.toSuppliers')}
      </Button>
      <Button component="a" href="/docs" target="_blank" rel="noreferrer">
        {translate('app.menu.documentation')}
      </Button>
    </Panel>
  );
};
