import { type AuditEvent, type AuditExportQuery, EXPORT_FORMATS, MOST_EXPORTED } from '@lodestone/contracts';
import { AuditEvents } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';

const EVENTS_AT_ONCE = 500;

const COLUMNS = [
  ...[
    'id',
    'at',
    'actorKind',
    'actorId',
    'actorName',
    'action',
    'subjectType',
    'subjectId',
    'before',
    'after',
  ],
  ...['reason', 'requestId', 'hash'],
];

/** How each format begins, and writes an event. */
const WRITERS: Readonly<
  Record<(typeof EXPORT_FORMATS)[number], { head: string; line: (event: AuditEvent) => string }>
> = {
  ndjson: { head: '', line: (event) => JSON.stringify(event) + '\n' },
  csv: { head: `${COLUMNS.join(',')}\r\n`, line: (event) => `${cellsOf(event).map(toCell).join(',')}\r\n` },
};

/** Writes audit events out, in the order in which they were written, a part at a time. */
@Injectable()
export class ExportAuditEvents {
  constructor(private readonly events: AuditEvents) {}

  /** At most as many events as one export holds; the next one starts after the last of them. */
  async *execute({ format, after = '0', ...filter }: AuditExportQuery): AsyncGenerator<string> {
    const { head, line } = WRITERS[format];
    if (head !== '') yield head;
    let last = Number(after);
    for (let left = MOST_EXPORTED; left > 0;) {
      const page = await this.events.after(last, Math.min(EVENTS_AT_ONCE, left), filter);
      if (page.length === 0) return;
      yield page.map(line).join('');
      last = page[page.length - 1].id;
      left -= page.length;
    }
  }
}

const cellsOf = ({ id, at, actor, action, subject, before, after, reason, requestId, hash }: AuditEvent) => [
  ...[id, at, actor.kind, actor.id, actor.name, action, subject.type, subject.id],
  ...[before === null ? null : JSON.stringify(before), after === null ? null : JSON.stringify(after)],
  ...[reason, requestId, hash],
];

/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula is told to be text. */
function toCell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
