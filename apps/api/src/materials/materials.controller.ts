import {
  materialInputSchema,
  materialListQuery,
  materialListSchema,
  materialPatchSchema,
  materialSchema,
} from '@lodestone/contracts';
import { MaterialReadModel } from '@lodestone/persistence';
import { SaveMaterial } from '@lodestone/scoring';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiRecordRef('Id or code', 'neodymium'),
  record: materialSchema,
  input: materialInputSchema,
  patch: materialPatchSchema,
  query: materialListQuery,
  list: materialListSchema,
  summaries: {
    list: 'List materials',
    read: 'Read a material',
    create: 'Add a material; every score is made anew by it',
    change: 'Replace some fields of a material; every score is made anew by it',
    delete: 'Delete a material; every score is made anew without it',
  },
});

@ApiTags('Reference data')
@Controller('v1/materials')
export class MaterialsController extends Routes {
  constructor(materials: MaterialReadModel, saveMaterial: SaveMaterial) {
    super(materials, saveMaterial);
  }
}
