import { SaveUser } from '@lodestone/access';
import {
  userInputSchema,
  userListQuery,
  userListSchema,
  userPatchSchema,
  userSchema,
} from '@lodestone/contracts';
import { UserReadModel } from '@lodestone/persistence';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiRecordRef('Id'),
  record: userSchema,
  input: userInputSchema,
  patch: userPatchSchema,
  query: userListQuery,
  list: userListSchema,
  scopes: { read: 'admin', write: 'admin' },
  holdsSecrets: true,
  summaries: {
    list: 'List users',
    read: 'Read a user',
    create: 'Add a user',
    change: 'Replace some fields of a user; one who is disabled or gets another password is signed out',
    delete: 'Delete a user, who is signed out by that; there is always an admin left',
  },
});

@ApiTags('Users')
@Controller('v1/users')
export class UsersController extends Routes {
  constructor(users: UserReadModel, saveUser: SaveUser) {
    super(users, saveUser);
  }
}
