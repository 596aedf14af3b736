import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ScoreRoutes } from './score-routes';

@ApiTags('Scores')
@ApiBearerAuth()
@Controller('v1/partnerships/:ref')
export class PartnershipScoresController extends ScoreRoutes {
  protected readonly kind = 'partnership';
}
