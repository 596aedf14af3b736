import {
  supplierInputSchema,
  supplierListQuery,
  supplierListSchema,
  supplierPatchSchema,
  supplierSchema,
} from '@lodestone/contracts';
import { SupplierReadModel } from '@lodestone/persistence';
import { FindSubject, SaveSupplier } from '@lodestone/scoring';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiSubjectRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiSubjectRef('lodestone:mp-materials'),
  record: supplierSchema,
  input: supplierInputSchema,
  patch: supplierPatchSchema,
  query: supplierListQuery,
  list: supplierListSchema,
  summaries: {
    list: 'List suppliers with their scores in short',
    read: 'Read a supplier with all evidence about it',
    create: 'Add a supplier; its score is there when the reply is',
    change: 'Replace some fields of a supplier; its score is current when the reply is there',
    delete: 'Delete a supplier that no other record mentions',
  },
});

@ApiTags('Suppliers')
@Controller('v1/suppliers')
export class SuppliersController extends Routes {
  constructor(suppliers: SupplierReadModel, saveSupplier: SaveSupplier, findSubject: FindSubject) {
    super(suppliers, saveSupplier, (ref) => findSubject.execute('supplier', ref));
  }
}
