import {
  policyInputSchema,
  policyListQuery,
  policyListSchema,
  policyPatchSchema,
  policySchema,
} from '@lodestone/contracts';
import { PolicyReadModel } from '@lodestone/persistence';
import { SavePolicy } from '@lodestone/scoring';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiRecordRef('Id or code', 'CN-2025-18'),
  record: policySchema,
  input: policyInputSchema,
  patch: policyPatchSchema,
  query: policyListQuery,
  list: policyListSchema,
  summaries: {
    list: 'List export measures',
    read: 'Read an export measure',
    create: 'Add an export measure; every score is made anew by it',
    change: 'Replace some fields of an export measure; every score is made anew by it',
    delete: 'Delete an export measure; every score is made anew without it',
  },
});

@ApiTags('Reference data')
@Controller('v1/policies')
export class PoliciesController extends Routes {
  constructor(policies: PolicyReadModel, savePolicy: SavePolicy) {
    super(policies, savePolicy);
  }
}
