import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ScoreRoutes } from './score-routes';

@ApiTags('Scores')
@Controller('v1/suppliers/:ref')
export class SupplierScoresController extends ScoreRoutes {
  protected readonly kind = 'supplier';
}
