import { SignInByOpenId } from '@lodestone/access';
import { type HandoverRequest, handoverSchema, sessionTokensSchema } from '@lodestone/contracts';
import { DomainError } from '@lodestone/server-kit';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicRoute } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { browserCookie, readBrowserCookie } from './browser-cookie';

/** Pages of the console; what follows the # stays in the browser. */
const SIGNED_IN = '/#/signed-in?code=';
const SIGN_IN_AGAIN = '/#/sign-in?error=';

@ApiTags('Sessions')
@Controller('v1/sessions/oidc')
export class OpenIdController {
  constructor(private readonly signIn: SignInByOpenId) {}

  @Get('start')
  @PublicRoute()
  @ApiOperation({ summary: 'Send a browser to the OpenID provider' })
  @ApiResponse({ status: 303, description: 'To the provider' })
  @ApiProblems(404)
  async start(@Res() reply: FastifyReply): Promise<void> {
    const { address, browser, isSecure } = await this.signIn.begin();
    await reply.header('set-cookie', browserCookie(browser, isSecure)).redirect(address, 303);
  }

  @Get('callback')
  @PublicRoute()
  @ApiOperation({
    summary: 'Take a browser back from the OpenID provider',
    description: 'Sends it to the console, with a code in the fragment that counts once, or with an error.',
  })
  @ApiResponse({ status: 303, description: 'To the console' })
  @ApiProblems(404)
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(await this.pageAfter(request), 303);
  }

  @Post()
  @PublicRoute()
  @ApiOperation({ summary: 'Fetch the session that waits under the code, in the browser that began' })
  @ApiCreatedResponse({ standardSchema: sessionTokensSchema, description: 'The session' })
  @ApiProblems(400, 413, 415, 422)
  async fetch(
    @Body({ schema: handoverSchema }) { code }: HandoverRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const tokens = await this.signIn.fetchSession(code, readBrowserCookie(request));
    reply.header('set-cookie', browserCookie('', false));
    return tokens;
  }

  private async pageAfter(request: FastifyRequest): Promise<string> {
    try {
      const [, query = ''] = request.url.split('?');
      return SIGNED_IN + (await this.signIn.comeBack(query, readBrowserCookie(request)));
    } catch (cause) {
      // A browser is here, and no program that could read a problem.
      if (cause instanceof DomainError && cause.reason !== 'not_found') return SIGN_IN_AGAIN + cause.code;
      throw cause;
    }
  }
}
