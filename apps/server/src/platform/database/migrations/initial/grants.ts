/**
 * What the application may do: read everything, write what it works on, delete nothing editorial, and never touch
 * history. `recheck_application` is a group role; the login that the server uses is a member of it or sets it.
 */
export const applicationGrants = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'recheck_application') THEN
    CREATE ROLE recheck_application NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  -- An owner that may not make roles: the server says at every start that history is not protected.
  WHEN insufficient_privilege THEN NULL;
END $$;
DO $$ BEGIN
IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'recheck_application') THEN RETURN; END IF;
GRANT USAGE ON SCHEMA public TO recheck_application;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO recheck_application;
GRANT INSERT ON ALL TABLES IN SCHEMA public TO recheck_application;
GRANT UPDATE ON people, accounts, sessions, verifications, newsrooms, desks, invitations, idempotency_keys,
  fact_checks, rounds, assignments, contributors, decisions, draft_snapshots, draft_tasks, comment_threads, comments, suggestions, templates, round_sources, findings,
  captures, capture_hosts, withdrawals, watch_dates, refresh_needs, freshness_days TO recheck_application;
GRANT DELETE ON freshness_days, question_stems, related_checks, accounts, sessions, verifications, memberships, idempotency_keys, draft_updates TO recheck_application;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO recheck_application;
END $$;
`;
