import { statement } from '../../platform/database/reads';

/** A row while the session ($1) has neither ended nor expired and its person is not suspended. */
export const SESSION_STANDS = `
  SELECT p.id AS person_id FROM sessions s JOIN people p ON p.id = s.person_id
  WHERE s.id = $1 AND s.expires_at > now() AND p.suspended_at IS NULL`;

export const sessionStands = statement<{ readonly person_id: string }>('drafting.sessionStands', SESSION_STANDS);
