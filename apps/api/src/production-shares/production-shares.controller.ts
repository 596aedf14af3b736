import {
  productionShareInputSchema,
  productionShareListQuery,
  productionShareListSchema,
  productionSharePatchSchema,
  productionShareSchema,
} from '@lodestone/contracts';
import { ProductionShareReadModel } from '@lodestone/persistence';
import { SaveProductionShare } from '@lodestone/scoring';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiRecordRef('Id'),
  record: productionShareSchema,
  input: productionShareInputSchema,
  patch: productionSharePatchSchema,
  query: productionShareListQuery,
  list: productionShareListSchema,
  summaries: {
    list: 'List who produces what',
    read: 'Read a production share',
    create: 'Add a production share; every score is made anew by it',
    change: 'Replace some fields of a production share; every score is made anew by it',
    delete: 'Delete a production share; every score is made anew without it',
  },
});

@ApiTags('Reference data')
@Controller('v1/production-shares')
export class ProductionSharesController extends Routes {
  constructor(shares: ProductionShareReadModel, saveProductionShare: SaveProductionShare) {
    super(shares, saveProductionShare);
  }
}
