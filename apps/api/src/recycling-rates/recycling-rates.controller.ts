import {
  recyclingRateInputSchema,
  recyclingRateListQuery,
  recyclingRateListSchema,
  recyclingRatePatchSchema,
  recyclingRateSchema,
} from '@lodestone/contracts';
import { RecyclingRateReadModel } from '@lodestone/persistence';
import { SaveRecyclingRate } from '@lodestone/scoring';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiRecordRef('Id'),
  record: recyclingRateSchema,
  input: recyclingRateInputSchema,
  patch: recyclingRatePatchSchema,
  query: recyclingRateListQuery,
  list: recyclingRateListSchema,
  summaries: {
    list: 'List recycling rates',
    read: 'Read a recycling rate',
    create: 'Add a recycling rate; every score is made anew by it',
    change: 'Replace some fields of a recycling rate; every score is made anew by it',
    delete: 'Delete a recycling rate; every score is made anew without it',
  },
});

@ApiTags('Reference data')
@Controller('v1/recycling-rates')
export class RecyclingRatesController extends Routes {
  constructor(rates: RecyclingRateReadModel, saveRecyclingRate: SaveRecyclingRate) {
    super(rates, saveRecyclingRate);
  }
}
