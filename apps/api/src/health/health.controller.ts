import { CheckDatabase } from '@lodestone/persistence';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PublicRoute } from '../auth/route-access.decorator';
import { ApiProblem } from '../openapi/api-problems.decorator';

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

/** Who watches the service must not be turned away. */
const UNLIMITED = { rateLimit: false } as const;

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(private readonly checkDatabase: CheckDatabase) {}

  @Get('live')
  @PublicRoute(UNLIMITED)
  @ApiOperation({ summary: 'Is the process there?' })
  @ApiOkResponse({ standardSchema: healthSchema, description: 'It is' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @PublicRoute(UNLIMITED)
  @ApiOperation({ summary: 'Can it answer, that is, does the database?' })
  @ApiOkResponse({ standardSchema: healthSchema, description: 'It can' })
  @ApiProblem(503)
  async ready() {
    await this.checkDatabase.execute();
    return { status: 'ok' };
  }
}
