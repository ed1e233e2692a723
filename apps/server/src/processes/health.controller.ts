import { Controller, Get, Header, HttpException } from '@nestjs/common';
import { everybody, Policy } from '../platform/auth/policy';
import { Reads, statement } from '../platform/database/reads';
import { migrations } from '../platform/database/migrations';

const instance = statement<{ instance_id: string }>('processes.instance', 'SELECT instance_id FROM newsrooms');

const lastMigration = statement<{ name: string }>(
  'processes.lastMigration',
  'SELECT name FROM migrations ORDER BY id DESC LIMIT 1',
);

/** How machines ask after the server. */
@Controller()
export class HealthController {
  #instance: string | null = null;

  constructor(private readonly reads: Reads) {}

  /** The process answers. `instance` tells one newsroom's server from another's; null while the database is away. */
  @Policy(everybody)
  @Get('healthz')
  @Header('cache-control', 'no-store')
  async healthz(): Promise<{ recheck: true; instance: string | null }> {
    this.#instance ??= await this.reads.row(instance).then(
      (row) => row?.instance_id ?? null,
      () => null,
    );
    return { recheck: true, instance: this.#instance };
  }

  /** The process can do its work: the database answers and has the shape that this version needs. */
  @Policy(everybody)
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async readyz(): Promise<{ ready: true }> {
    const needed = migrations.at(-1)?.name;
    const last = await this.reads.row(lastMigration).catch(() => null);
    if (last === null) throw new HttpException({ ready: false, reason: 'the database does not answer' }, 503);
    if (last.name !== needed) {
      throw new HttpException(
        { ready: false, reason: `the database is at ${last.name}, this version needs ${needed}` },
        503,
      );
    }
    return { ready: true };
  }
}
