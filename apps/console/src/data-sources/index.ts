/** Where facts come from: shown as links, entered in forms. */
export { QualityInput } from './QualityInput';
export { ShareInput } from './ShareInput';
export { SourceInputs } from './SourceInputs';
export { SourceLink } from './SourceLink';
