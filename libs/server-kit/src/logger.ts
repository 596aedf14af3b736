import type { LoggerService } from '@nestjs/common';
import { pino, type Logger, stdSerializers } from 'pino';
import type { Settings } from './settings';

/** What is told of an error besides its message; of a failed statement neither its parameters nor the rows it met. */
const TOLD = ['type', 'message', 'stack', 'code', 'reason', 'query', 'table', 'column', 'constraint'];

/** The log of a process: one JSON object a line on standard output; evidence never gets into it. */
export function createLogger({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  return pino({ level: logLevel, serializers: { err: tellError } });
}

function tellError(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  return Object.fromEntries(Object.entries(stdSerializers.err(cause)).filter(([key]) => TOLD.includes(key)));
}

/** Parts of NestJS that throw what they log; whoever catches it tells it, once. */
const THROWN_AS_WELL: readonly unknown[] = ['ExceptionHandler', 'NestApplication', 'TypeOrmModule'];

/** Lets NestJS write to the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    const level = THROWN_AS_WELL.includes(context) ? 'debug' : 'error';
    this.logger[level]({ context, stack }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
}
