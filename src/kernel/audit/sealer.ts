import type { Database } from '../db/database.ts'
import { sealAudit } from './seal.ts'

/** Milliseconds after an entry in which it is linked; security.md allows a second. */
const SOON = 500

export type Sealer = {
  /** Told of a committed entry. */
  readonly audited: () => void
  /** Seals what is left; to be called before the database is closed. */
  readonly close: () => Promise<void>
}

/**
 * Seals entries soon after their transaction, in portions, so that no writer waits for the chain. It begins with what a killed process
 * left. A failure is told and what it left is sealed at the next occasion.
 */
export const startSealer = (database: Database, onFailure: (error: unknown) => void): Sealer => {
  let timer: NodeJS.Timeout | undefined
  let work: Promise<unknown> = sealAudit(database, 'whole').catch(onFailure)
  const seal = () => {
    timer = undefined
    work = work.then(() => sealAudit(database)).catch(onFailure)
  }
  const audited = () => {
    timer ??= setTimeout(seal, SOON).unref()
  }
  const close = async () => {
    clearTimeout(timer)
    seal()
    await work
  }
  return { audited, close }
}
