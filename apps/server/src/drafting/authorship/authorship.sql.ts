/** Whose words the updates of a round ($1) after one of them ($2) brought, in order. Relies on draft_updates_round_idx. */
export const AUTHORED_UPDATES =
  'SELECT u.id, u.person_id, u.origin, u.bytes FROM draft_updates u WHERE u.round_id = $1 AND u.id > $2 ORDER BY u.id';

/** Who adopted what in a round ($1), the latest first. Relies on adoptions_round_idx. */
export const ADOPTIONS =
  'SELECT a.person_id, a.spans FROM adoptions a WHERE a.round_id = $1 ORDER BY a.adopted_at DESC, a.id DESC';
