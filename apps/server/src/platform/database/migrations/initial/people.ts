/** Accounts, sessions, desks and roles. The first four tables belong to the authentication library, in our names. */
export const peopleTables = `
CREATE TABLE people (
  id uuid CONSTRAINT people_pkey PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL CONSTRAINT people_email_lower CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  administrator boolean NOT NULL DEFAULT false,
  suspended_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT people_email_key UNIQUE (email)
);

CREATE TABLE accounts (
  id uuid CONSTRAINT accounts_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT accounts_person_fkey REFERENCES people,
  provider_id text NOT NULL,
  account_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT accounts_provider_account_key UNIQUE (provider_id, account_id)
);
CREATE INDEX accounts_person_idx ON accounts (person_id);

CREATE TABLE sessions (
  id uuid CONSTRAINT sessions_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT sessions_person_fkey REFERENCES people,
  token text NOT NULL CONSTRAINT sessions_token_key UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX sessions_person_idx ON sessions (person_id);

-- However a session ends (signing out, suspension, a new password), open sockets of its person are asked again.
CREATE FUNCTION session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('recheck', json_build_object('topic', 'people.accessChanged', 'ids', json_build_array(OLD.person_id))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_ended AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION session_ended();

CREATE TABLE verifications (
  id uuid CONSTRAINT verifications_pkey PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verifications_identifier_idx ON verifications (identifier);

CREATE TABLE newsrooms (
  singleton boolean CONSTRAINT newsrooms_pkey PRIMARY KEY DEFAULT true CONSTRAINT newsrooms_one CHECK (singleton),
  instance_id uuid NOT NULL,
  name text NOT NULL,
  demonstration boolean NOT NULL,
  time_zone text NOT NULL,
  appeal text,
  disclaimer text,
  created_at timestamptz NOT NULL
);

CREATE TABLE desks (
  id uuid CONSTRAINT desks_pkey PRIMARY KEY,
  slug text NOT NULL CONSTRAINT desks_slug_key UNIQUE,
  name text NOT NULL,
  language text NOT NULL,
  refresh_period text,
  watch_sources boolean NOT NULL DEFAULT true,
  reviewer_may_approve boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);

CREATE TABLE memberships (
  person_id uuid NOT NULL CONSTRAINT memberships_person_fkey REFERENCES people,
  desk_id uuid NOT NULL CONSTRAINT memberships_desk_fkey REFERENCES desks,
  role text NOT NULL CONSTRAINT memberships_role CHECK (role IN ('WRITER', 'SOURCE_REVIEWER', 'EDITOR', 'PUBLISHER')),
  granted_by uuid CONSTRAINT memberships_granted_by_fkey REFERENCES people,
  granted_at timestamptz NOT NULL,
  CONSTRAINT memberships_pkey PRIMARY KEY (person_id, desk_id, role)
);
CREATE INDEX memberships_desk_role_idx ON memberships (desk_id, role);

CREATE TABLE invitations (
  id uuid CONSTRAINT invitations_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT invitations_kind CHECK (kind IN ('INVITATION', 'PASSWORD_RESET', 'FIRST_ADMINISTRATOR')),
  token_hash text NOT NULL CONSTRAINT invitations_token_hash_key UNIQUE,
  email text,
  name text,
  person_id uuid CONSTRAINT invitations_person_fkey REFERENCES people,
  desk_id uuid CONSTRAINT invitations_desk_fkey REFERENCES desks,
  roles text[] NOT NULL DEFAULT '{}',
  administrator boolean NOT NULL DEFAULT false,
  invited_by uuid CONSTRAINT invitations_invited_by_fkey REFERENCES people,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);

CREATE TABLE rating_scales (
  id uuid NOT NULL,
  version integer NOT NULL CONSTRAINT rating_scales_version CHECK (version > 0),
  desk_id uuid NOT NULL CONSTRAINT rating_scales_desk_fkey REFERENCES desks,
  name text NOT NULL,
  answers text NOT NULL CONSTRAINT rating_scales_answers CHECK (answers IN ('CLAIM', 'QUESTION')),
  scale_values jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT rating_scales_pkey PRIMARY KEY (id, version)
);
CREATE INDEX rating_scales_desk_idx ON rating_scales (desk_id);

-- One answer per person and key: a repeated request gets the first one's answer.
CREATE TABLE idempotency_keys (
  person_id uuid NOT NULL CONSTRAINT idempotency_keys_person_fkey REFERENCES people,
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (person_id, key)
);
CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);
`;
