import type { Database } from '../db/database.ts'
import type { Rooms } from './rooms.ts'

/** What operations run in. Clock and ids are given, so that tests know them. */
export type House = {
  readonly database: Database
  readonly rooms: Rooms
  readonly now: () => Date
  readonly newId: () => string
  /** Told after a transaction that left an audit entry: the sealer listens. */
  readonly audited: () => void
}
