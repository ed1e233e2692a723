import type { Instant, LedgerAction } from '@recheck/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/instant-column';

/** One act. Number and hashes are set by the database; nothing here ever changes. */
@Entity('ledger')
@Check('ledger_somebody', '((actor_id IS NULL) <> (system_actor IS NULL))')
@Index('ledger_fact_check_idx', { synchronize: false })
@Index('ledger_actor_idx', { synchronize: false })
export class LedgerRow {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'ledger_pkey' }) seq: number;
  @InstantColumn('recorded_at') recordedAt: Instant;
  @Column('uuid', { name: 'actor_id', nullable: true })
  @ForeignKey('PersonRow', { name: 'ledger_actor_fkey' })
  actorId: string | null;
  /** The named system actor where no person acted. */
  @Column('text', { name: 'system_actor', nullable: true }) systemActor: string | null;
  @Column('text') action: LedgerAction;
  @Column('uuid', { name: 'fact_check_id', nullable: true }) factCheckId: string | null;
  @Column('uuid', { name: 'round_id', nullable: true }) roundId: string | null;
  /** JSON, as text: the hash covers exactly these characters. */
  @Column('text') facts: string;
  @Column('text', { name: 'previous_hash' }) previousHash: string;
  @Column('text') hash: string;
}
