import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '../access/visibility.ts'

/** Sign-in works for nobody in particular, and alone; no operation of a room runs in its name. */
const BY_SIGN_IN = "istmo.actor_kind() = 'sign-in'"

/** Accounts and what they sign in with: no room reads a row of these, whoever acts in it. */
export const visible = {
  auth_user: BY_SIGN_IN,
  auth_session: BY_SIGN_IN,
  auth_account: BY_SIGN_IN,
  auth_verification: BY_SIGN_IN,
  auth_two_factor: BY_SIGN_IN,
  auth_passkey: BY_SIGN_IN,
  auth_failure: BY_SIGN_IN,
}

/**
 * Tables of the sign-in library (its names in snake case), with the last step of a code that was taken; and `auth_failure`, which counts
 * by the hash of an address, so that one that is unknown is slowed just as one that is known.
 */
export const signInMigration = {
  name: 'kernel.0005-sign-in',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await accounts(db)
    await factors(db)
    await sql`
    create table auth_failure (
      subject text not null, failures int not null, wait_until timestamptz not null,
      constraint auth_failure_key primary key (subject))`.execute(db)
    await enableVisibility(db, visible)
  },
}

/** When somebody with the right password was found to have codes that this house cannot open: its secret is not the one that they were kept with. */
export const unopenedCodesMigration = {
  name: 'kernel.0006-unopened-codes',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table auth_two_factor add column unopened_at timestamptz`.execute(db)
  },
}

const accounts = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table auth_user (
    id uuid not null, name text not null, email text not null, email_verified boolean not null, image text,
    created_at timestamptz not null, updated_at timestamptz not null, two_factor_enabled boolean, example boolean not null default false,
    constraint auth_user_key primary key (id),
    constraint auth_user_email_once unique (email))`.execute(db)
  await sql`
  create table auth_session (
    id uuid not null, user_id uuid not null, token text not null, expires_at timestamptz not null, ip_address text, user_agent text,
    created_at timestamptz not null, updated_at timestamptz not null,
    constraint auth_session_key primary key (id),
    constraint auth_session_token_once unique (token),
    constraint auth_session_of_user foreign key (user_id) references auth_user (id) on delete cascade)`.execute(db)
  await sql`
  create table auth_account (
    id uuid not null, user_id uuid not null, account_id text not null, provider_id text not null, password text,
    access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
    scope text, created_at timestamptz not null, updated_at timestamptz not null,
    constraint auth_account_key primary key (id),
    constraint auth_account_once unique (provider_id, account_id),
    constraint auth_account_of_user foreign key (user_id) references auth_user (id) on delete cascade)`.execute(db)
  await sql`
  create table auth_verification (
    id uuid not null, identifier text not null, value text not null, expires_at timestamptz not null,
    created_at timestamptz not null, updated_at timestamptz not null,
    constraint auth_verification_key primary key (id))`.execute(db)
  await sql`create index auth_session_by_user on auth_session (user_id)`.execute(db)
  await sql`create index auth_verification_by_identifier on auth_verification (identifier)`.execute(db)
}

const factors = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
  create table auth_two_factor (
    id uuid not null, user_id uuid not null, secret text not null, backup_codes text not null, verified boolean,
    failed_verification_count int, locked_until timestamptz, last_step bigint not null default 0,
    constraint auth_two_factor_key primary key (id),
    constraint auth_two_factor_once unique (user_id),
    constraint auth_two_factor_of_user foreign key (user_id) references auth_user (id) on delete cascade)`.execute(db)
  await sql`
  create table auth_passkey (
    id uuid not null, user_id uuid not null, name text, public_key text not null, credential_id text not null, counter bigint not null,
    device_type text not null, backed_up boolean not null, transports text, created_at timestamptz, aaguid text,
    constraint auth_passkey_key primary key (id),
    constraint auth_passkey_credential_once unique (credential_id),
    constraint auth_passkey_of_user foreign key (user_id) references auth_user (id) on delete cascade)`.execute(db)
  await sql`create index auth_passkey_by_user on auth_passkey (user_id)`.execute(db)
}
