import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ScoreRoutes } from './score-routes';

@ApiTags('Scores')
@Controller('v1/partnerships/:ref')
export class PartnershipScoresController extends ScoreRoutes {
  protected readonly kind = 'partnership';
}
