import type { Database } from '../db/database.ts'
import type { Settings } from '../db/open.ts'
import type { Rooms } from './rooms.ts'

/** What operations run in. Clock and ids are given, so that tests know them. */
export type House = {
  readonly database: Database
  readonly rooms: Rooms
  readonly now: () => Date
  readonly newId: () => string
  /** Told after a transaction that left an audit entry: the sealer listens. */
  readonly audited: () => void
  /** Where its data are, for the kernel's own work on all of them; a house that only answers has none. */
  readonly installation?: Installation
}

export type Installation = { readonly data: string; readonly settings: Settings }
