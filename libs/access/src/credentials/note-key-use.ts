import { ApiKeyStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** How often one key is written about at most, and how long uses are gathered to be written together. */
const A_MINUTE = 60_000;
const GATHERED_FOR = 1000;

/** Notes when API keys were last used, some time after the request: nobody waits for it. */
@Injectable()
export class NoteKeyUse implements OnModuleDestroy {
  private readonly noted = new Map<string, number>();
  private uses = new Map<string, Date>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: ApiKeyStore,
    private readonly clock: Clock,
  ) {}

  /** Notes that a key is used now, unless that was noted within the last minute. */
  execute(id: string): void {
    const now = this.clock.now();
    if (now.getTime() - (this.noted.get(id) ?? -Infinity) < A_MINUTE) return;
    this.noted.set(id, now.getTime());
    this.uses.set(id, now);
    this.timer ??= setTimeout(() => void this.write(), GATHERED_FOR).unref();
  }

  /** Writes what has been gathered. Where that fails, the next use within a minute tells nearly the same. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { uses } = this;
    this.uses = new Map();
    if (uses.size > 0)
      await this.keys.noteUse(uses).catch(() => uses.forEach((_, id) => this.noted.delete(id)));
  }

  onModuleDestroy(): Promise<void> {
    return this.write();
  }
}
