import {
  type Caller,
  ChangePassword,
  EndSessions,
  RefreshSession,
  SignIn,
  SignInByOpenId,
} from '@lodestone/access';
import {
  type CallerReply,
  callerSchema,
  type PasswordChangeRequest,
  passwordChangeSchema,
  type RefreshRequest,
  refreshSchema,
  type SignInRequest,
  signInSchema,
  sessionTokensSchema,
  type SignInWays,
  signInWaysSchema,
} from '@lodestone/contracts';
import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnyCaller, PublicRoute } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';

@ApiTags('Sessions')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly endSessions: EndSessions,
    private readonly changePassword: ChangePassword,
    private readonly signInByOpenId: SignInByOpenId,
  ) {}

  @Post()
  @PublicRoute()
  @ApiOperation({
    summary: 'Sign in by e-mail address and password; after too many failures it has to wait',
  })
  @ApiCreatedResponse({ standardSchema: sessionTokensSchema, description: 'The session' })
  @ApiProblems(400, 413, 415, 422)
  create(@Body({ schema: signInSchema }) request: SignInRequest, @Req() { ip }: FastifyRequest) {
    return this.signIn.execute(request, ip);
  }

  @Get('ways')
  @PublicRoute()
  @ApiOperation({ summary: 'How can one sign in here?' })
  @ApiOkResponse({ standardSchema: signInWaysSchema, description: 'The ways that are open' })
  @ApiProblems()
  ways(): SignInWays {
    return { openId: this.signInByOpenId.isConfigured };
  }

  @Post('refresh')
  @HttpCode(200)
  @PublicRoute()
  @ApiOperation({ summary: 'Go on with new tokens; a refresh token that comes twice ends the session' })
  @ApiOkResponse({ standardSchema: sessionTokensSchema, description: 'The session, with other tokens' })
  @ApiProblems(400, 413, 415, 422)
  refresh(@Body({ schema: refreshSchema }) { refreshToken }: RefreshRequest) {
    return this.refreshSession.execute(refreshToken);
  }

  @Get('current')
  @AnyCaller()
  @ApiOperation({ summary: 'Who am I, and what may I do?' })
  @ApiOkResponse({ standardSchema: callerSchema, description: 'Who sends the request' })
  @ApiProblems()
  current(@Req() request: FastifyRequest): CallerReply {
    const { scopes, ...caller } = callerOf(request);
    return { ...caller, scopes: [...scopes] };
  }

  @Delete('current')
  @HttpCode(204)
  @AnyCaller()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'The session has ended' })
  @ApiProblems(404)
  async end(@Req() request: FastifyRequest): Promise<void> {
    await this.endSessions.current(callerOf(request));
  }

  @Post('current/password')
  @HttpCode(204)
  @AnyCaller()
  @ApiOperation({ summary: 'Change one’s own password; the other sessions end with that' })
  @ApiNoContentResponse({ description: 'The password is another one' })
  @ApiProblems(400, 404, 409, 413, 415, 422)
  async change(
    @Body({ schema: passwordChangeSchema }) change: PasswordChangeRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changePassword.execute(callerOf(request), change);
  }
}

/** The caller, whom the route has made sure of. */
function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === null) throw new Error('The route lets nobody in who is not known');
  return caller;
}
