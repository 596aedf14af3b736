import type { AuditVerification } from '@lodestone/contracts';
import { AuditEvents, hashOfEvent, NO_HASH } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';

const EVENTS_AT_ONCE = 1000;

/** Computes the chain of audit events anew: one that was altered, put in or taken away shows. */
@Injectable()
export class VerifyAuditChain {
  constructor(private readonly events: AuditEvents) {}

  async execute(): Promise<AuditVerification> {
    let last = { lastId: 0, lastHash: NO_HASH };
    for (;;) {
      const page = await this.events.after(last.lastId, EVENTS_AT_ONCE);
      for (const event of page) {
        const isNext = event.id === last.lastId + 1 && hashOfEvent(last.lastHash, event) === event.hash;
        if (!isNext) return { intact: false, checked: last.lastId, brokenAt: last.lastId + 1, ...last };
        last = { lastId: event.id, lastHash: event.hash };
      }
      if (page.length < EVENTS_AT_ONCE) {
        return { intact: true, checked: last.lastId, brokenAt: null, ...last };
      }
    }
  }
}
