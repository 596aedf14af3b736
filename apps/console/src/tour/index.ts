/** A short guided tour of the example portfolio. */
export { TourInvitation } from './TourInvitation';
export { TourPanel } from './TourPanel';
