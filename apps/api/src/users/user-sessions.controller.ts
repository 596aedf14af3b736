import { EndSessions } from '@lodestone/access';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiRecordRef } from '../openapi/api-record-routes';

@ApiTags('Users')
@Controller('v1/users/:ref/sessions')
export class UserSessionsController {
  constructor(private readonly endSessions: EndSessions) {}

  @Delete()
  @HttpCode(204)
  @RequiresScope('admin')
  @ApiOperation({ summary: 'Sign a user out everywhere' })
  @ApiRecordRef('Id')
  @ApiNoContentResponse({ description: 'The user has no session any more' })
  @ApiProblems(404)
  async end(@Param('ref') ref: string): Promise<void> {
    await this.endSessions.ofUser(ref);
  }
}
