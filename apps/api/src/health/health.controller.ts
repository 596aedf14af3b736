import { JobQueue } from '@lodestone/jobs';
import { CheckDatabase } from '@lodestone/persistence';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PublicRoute } from '../auth/route-access.decorator';
import { ApiProblem } from '../openapi/api-problems.decorator';

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

const readinessSchema = z
  .object({
    status: z.literal('ok'),
    backgroundWork: z.enum(['redis', 'in-process', 'unavailable']).meta({
      description:
        'Who does what nobody waits for, such as nightly runs: workers that Redis hands it to, or the API itself. ' +
        'While Redis is away it is unavailable: scores are read and records saved all the same, and what is left ' +
        'undone is made up for when Redis is back.',
    }),
  })
  .meta({ id: 'Readiness' });

/** Who watches the service must not be turned away. */
const UNLIMITED = { rateLimit: false } as const;

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly checkDatabase: CheckDatabase,
    private readonly jobs: JobQueue,
  ) {}

  @Get('live')
  @PublicRoute(UNLIMITED)
  @ApiOperation({ summary: 'Is the process there?' })
  @ApiOkResponse({ standardSchema: healthSchema, description: 'It is' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @PublicRoute(UNLIMITED)
  @ApiOperation({ summary: 'Can it answer, that is, does the database? And how is background work done?' })
  @ApiOkResponse({ standardSchema: readinessSchema, description: 'It can' })
  @ApiProblem(503)
  async ready() {
    const [backgroundWork] = await Promise.all([this.backgroundWork(), this.checkDatabase.execute()]);
    return { status: 'ok', backgroundWork };
  }

  private async backgroundWork() {
    try {
      await this.jobs.check();
      return this.jobs.mode;
    } catch {
      return 'unavailable';
    }
  }
}
