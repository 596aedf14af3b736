import type { CalendarDate, CountryCode } from '@lodestone/scoring-engine';
import type { ExampleChain } from './example-supplier';

/** Who takes part in a partnership: a supplier of the portfolio by slug, or someone else by name. */
export interface ExampleParty {
  readonly supplier?: string;
  readonly name: string;
  readonly country?: CountryCode;
  readonly role:
    | 'producer'
    | 'supplier'
    | 'buyer'
    | 'financier'
    | 'investor'
    | 'parent'
    | 'joint_venture_partner'
    | 'acquirer'
    | 'target'
    | 'vehicle';
  readonly amount?: number;
  readonly currency?: string;
  readonly reference: string;
  readonly note?: string;
}

/** A real deal. Its own chains only name what it delivers; stages it does not declare come from its parties. */
export interface ExamplePartnership {
  readonly slug: string;
  readonly name: string;
  readonly type:
    'financing' | 'offtake' | 'joint_venture' | 'acquisition' | 'equity' | 'supply' | 'memorandum';
  readonly status: 'announced' | 'signed' | 'in_force' | 'closed' | 'ended';
  readonly announcedOn?: CalendarDate;
  readonly amount?: number;
  readonly currency?: string;
  readonly parties: readonly ExampleParty[];
  readonly chains: readonly ExampleChain[];
  readonly reference: string;
  readonly note?: string;
}
