/** What can go wrong between us and the database and is neither a bug nor a broken constraint. The kinds are stable. */
export type FailureKind =
  | 'data.locked' // another process holds the data directory; details: directory, pid when it answered
  | 'data.version' // the directory was written by another major version; details: found, expected
  | 'storage.full'
  | 'database.unreachable' // refused, lost or shutting down: what was not acknowledged may or may not stand
  | 'database.busy' // conflicts went on after every retry, a lock or a connection did not come in time
  | 'statement.timeout'
  | 'role.unbound' // row-level security does not bind the login; details: role, reason
  | 'owner.missing' // DATABASE_OWNER_URL is needed; details: pending (steps, none if it is not about migrating)
  | 'owner.unfit' // the owner's login may not migrate; details: role, lacks
  | 'url.missing' // DATABASE_URL is needed beside the owner's
  | 'migration.newer' // a newer Istmo was here; details: names
  | 'dump.damaged' // details: reason, table
  | 'dump.other-state' // the dump was taken at other migrations; details: unknown, surplus
  | 'dump.unseen' // row-level security hides rows from the login that dumps; details: role, table
  | 'restore.not-empty' // details: tables

export type FailureDetails = Readonly<Record<string, string | number | readonly string[]>>

export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly kind: FailureKind
  readonly details: FailureDetails

  constructor(kind: FailureKind, message: string, { details = {}, cause }: { details?: FailureDetails; cause?: unknown } = {}) {
    super(message, cause === undefined ? {} : { cause })
    this.kind = kind
    this.details = details
  }
}

export type Violation = { readonly sqlState: string; readonly constraint: string | undefined; readonly table: string | undefined }

/** Constraint and SQLSTATE of a statement that the database refused, from either engine.
 * @returns undefined unless the database itself answered. SQLSTATE class 23 is a broken constraint; 23502 (NOT NULL) names none before PostgreSQL 18 */
export const constraintOf = (error: unknown): Violation | undefined => {
  const sqlState = sqlStateOf(error)
  if (sqlState === undefined) return undefined
  const { constraint, table } = error as { constraint?: string; table?: string }
  return { sqlState, constraint, table }
}

/** The kind of failure behind an error of either engine; undefined for what is not one of them (a constraint, a bug). */
export const failureOf = (error: unknown): DatabaseFailure | undefined => {
  if (error instanceof DatabaseFailure) return error
  const kind = kindOf(error)
  return kind && new DatabaseFailure(kind, error instanceof Error ? error.message : String(error), { cause: error })
}

/** Serialization failure, deadlock or a lost plan: nothing of the transaction stands and it may be run again. */
export const mayRunAgain = (error: unknown): boolean => ['40001', '40P01'].includes(sqlStateOf(error) ?? '') || lostItsPlan(error)

/**
 * A prepared statement is gone (a pooler threw it away), or would now give other columns than when it was prepared, so it was refused
 * before it began. The latter is told by the place in PostgreSQL that says so: its state is that of all that is not supported, and its words
 * are in the server's language.
 */
export const lostItsPlan = (error: unknown): boolean =>
  sqlStateOf(error) === '26000' ||
  (sqlStateOf(error) === '0A000' && (error as { readonly routine?: unknown }).routine === 'RevalidateCachedQuery')

const sqlStateOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

const KIND_OF_STATE: Readonly<Record<string, FailureKind>> = {
  '53100': 'storage.full',
  '57P01': 'database.unreachable', // admin_shutdown
  '57P02': 'database.unreachable', // crash_shutdown
  '57P03': 'database.unreachable', // cannot_connect_now
  '57P05': 'database.unreachable', // idle_session_timeout
  '25P03': 'database.unreachable', // idle_in_transaction_session_timeout ends the session
  '40001': 'database.busy',
  '40P01': 'database.busy',
  '53300': 'database.busy', // too_many_connections
  '55P03': 'database.busy', // lock_not_available
  '57014': 'statement.timeout',
}

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ENOENT']
/** The driver gives these no code. */
const WORDS_OF_THE_DRIVER: readonly (readonly [string, FailureKind])[] = [
  ['Connection terminated', 'database.unreachable'],
  ['Client has encountered a connection error', 'database.unreachable'],
  ['Client was closed and is not queryable', 'database.unreachable'],
  ['Postgres connection has been discarded', 'database.unreachable'],
  ['timeout exceeded when trying to connect', 'database.busy'],
]

const kindOf = (error: unknown): FailureKind | undefined => {
  const state = sqlStateOf(error)
  if (state !== undefined) return KIND_OF_STATE[state] ?? (state.startsWith('08') ? 'database.unreachable' : undefined)
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'storage.full'
  if (UNREACHABLE.includes(code) && 'syscall' in error) return 'database.unreachable'
  return WORDS_OF_THE_DRIVER.find(([words]) => error.message.startsWith(words))?.[1]
}
