import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { LiveModule } from '../drafting/live/live.module';
import { GraphqlModule } from '../platform/graphql/graphql.module';
import { PolicyGuard } from '../platform/http/policy.guard';
import { PlatformModule, type Platform } from '../platform/platform.module';
import { AuthController } from './auth.controller';
import { chapters } from './chapters';
import { DemonstrationController } from './demonstration.controller';
import { HealthController } from './health.controller';
import { NewsroomController } from './newsroom.controller';

/** One process of the server: the chapters, and what of the outside world this process answers. */
@Module({})
export class ServerModule {
  static for(platform: Platform): DynamicModule {
    const answers = platform.settings.process === 'all' || platform.settings.process === 'api';
    const live = platform.settings.process === 'all' || platform.settings.process === 'live';
    return {
      module: ServerModule,
      imports: [
        PlatformModule.for(platform),
        ...chapters,
        ...(answers ? [GraphqlModule] : []),
        ...(live ? [LiveModule] : []),
      ],
      controllers: answers
        ? [HealthController, AuthController, DemonstrationController, NewsroomController]
        : [HealthController],
      providers: [{ provide: APP_GUARD, useClass: PolicyGuard }],
    };
  }
}
