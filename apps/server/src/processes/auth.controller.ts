import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { toNodeHandler } from 'better-auth/node';
import type { Request, Response } from 'express';
import type { Authentication } from '../platform/auth/authentication';
import { AUTHENTICATION } from '../platform/auth/authentication-token';
import { everybody, Policy } from '../platform/auth/policy';

/**
 * The few paths of the authentication library that the newsroom uses. All its others stay closed: accounts, roles and
 * suspension are changed through commands, which leave a trace.
 */
@Controller('api/auth')
export class AuthController {
  readonly #handle: ReturnType<typeof toNodeHandler>;

  constructor(@Inject(AUTHENTICATION) authentication: Authentication) {
    this.#handle = toNodeHandler(authentication);
  }

  /** `{email, password}`; sets the session cookie. Tries are limited per address. */
  @Policy(everybody)
  @Post('sign-in/email')
  signIn(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#handle(request, response);
  }

  @Policy(everybody)
  @Post('sign-out')
  signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#handle(request, response);
  }
}
