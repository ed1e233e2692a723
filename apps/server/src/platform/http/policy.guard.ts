import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refusalKind, refusal } from '@recheck/domain';
import { refusalSentence } from '@recheck/wording';
import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { everybody, POLICY, type Policy } from '../auth/policy';
import { Sessions } from '../auth/sessions';

/** Puts the declared policy before every route. GraphQL has its own door (`enforcePolicies`). */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<string>() !== 'http') return true;
    const policy = this.reflector.get<Policy | undefined>(POLICY, context.getHandler());
    if (policy === everybody) return true;
    const caller = await this.sessions.actorOf(context.switchToHttp().getRequest<Request>());
    const refused = policy ? policy.refuses(caller) : refusal('notSignedIn');
    if (refused === null) return true;
    const status = refused.code === 'notSignedIn' ? 401 : 403;
    throw new HttpException(
      { code: refused.code, kind: refusalKind(refused.code), sentence: refusalSentence(refused) },
      status,
    );
  }
}
