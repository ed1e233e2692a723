import type { Instant } from '@recheck/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/instant-column';

/** When a server may next be asked, and what its robots.txt said. In the machine's time. */
@Entity('capture_hosts')
export class CaptureHostRow {
  /** Scheme, host and port. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'capture_hosts_pkey' })
  origin: string;

  @InstantColumn('free_at')
  freeAt: Instant;

  @Column('text', { nullable: true })
  robots: string | null;

  @Column('integer', { name: 'robots_status', nullable: true })
  robotsStatus: number | null;

  @InstantColumn('robots_read_at', { nullable: true })
  robotsReadAt: Instant | null;
}
