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
  /** What programmes sign with; a house that never signs has none. */
  readonly signingSeed?: SigningSeed
}

/** The 32 secret bytes (Ed25519) with which a programme signs; they stand in no database. */
export type SigningSeed = (programmeId: string) => Uint8Array

export type Installation = { readonly data: string; readonly settings: Settings }
