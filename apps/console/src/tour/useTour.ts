import type { Supplier } from '@lodestone/contracts';
import { useStore } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useReading } from '../api';

/** The supplier of the example portfolio that the tour explains. */
const EXAMPLE = '/v1/suppliers/lodestone:vulcan-elements';

/** The stops, each with the screen that it is about. */
const STOPS = [
  { name: 'overview', address: () => '/' },
  { name: 'suppliers', address: () => '/suppliers' },
  { name: 'supplier', address: (id: string) => `/suppliers/${id}/show` },
  { name: 'models', address: () => '/scoring-models' },
  { name: 'runs', address: () => '/scoring-runs' },
  { name: 'policies', address: () => '/policies' },
] as const;

/** Where somebody is on the tour: not asked yet, at a stop, or through with it. */
type Place = 'new' | number | 'done';

/** The tour: which stop it is at, and the ways on. This browser remembers it. */
export function useTour() {
  const [place, setPlace] = useStore<Place>('tour', 'new');
  const navigate = useNavigate();
  const isOver = place === 'done';
  // Without the example portfolio there is nothing to show.
  const { data: example } = useReading<Supplier>(EXAMPLE, { enabled: !isOver, staleTime: Infinity });
  const goTo = (stop: number) => {
    if (example === undefined) return;
    setPlace(stop);
    void navigate(STOPS[stop].address(example.id));
  };
  const at = typeof place === 'number' && example !== undefined ? place : null;
  return {
    isOffered: place === 'new' && example !== undefined,
    stop: at === null ? null : { name: STOPS[at].name, number: at + 1, isLast: at === STOPS.length - 1 },
    stops: STOPS.length,
    start: () => goTo(0),
    forward: () => (at === null || at === STOPS.length - 1 ? setPlace('done') : goTo(at + 1)),
    back: () => goTo(Math.max(0, (at ?? 0) - 1)),
    end: () => setPlace('done'),
  };
}
