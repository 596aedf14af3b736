import KeyIcon from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';

/** API keys: the resource. */
export const apiKeys = { list: lazy(() => import('./ApiKeyList')), icon: KeyIcon };
