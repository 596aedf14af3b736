import {
  partnershipInputSchema,
  partnershipListQuery,
  partnershipListSchema,
  partnershipPatchSchema,
  partnershipSchema,
} from '@lodestone/contracts';
import { PartnershipReadModel } from '@lodestone/persistence';
import { FindSubject, SavePartnership } from '@lodestone/scoring';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiSubjectRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiSubjectRef('lodestone:mp-apple'),
  record: partnershipSchema,
  input: partnershipInputSchema,
  patch: partnershipPatchSchema,
  query: partnershipListQuery,
  list: partnershipListSchema,
  summaries: {
    list: 'List partnerships with their scores in short',
    read: 'Read a partnership with all evidence about it',
    create: 'Add a partnership; its score is there when the reply is',
    change: 'Replace some fields of a partnership; its score is current when the reply is there',
    delete: 'Delete a partnership that brings nobody a source',
  },
});

@ApiTags('Partnerships')
@Controller('v1/partnerships')
export class PartnershipsController extends Routes {
  constructor(
    partnerships: PartnershipReadModel,
    savePartnership: SavePartnership,
    findSubject: FindSubject,
  ) {
    super(partnerships, savePartnership, (ref) => findSubject.execute('partnership', ref));
  }
}
