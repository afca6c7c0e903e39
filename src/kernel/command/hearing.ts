import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Handle } from '../db/handles.ts'
import type { SigningSeed } from './house.ts'
import { type AuditLine, eventOf, type Operation } from './operation.ts'

/** What came of it, where something did: it stands in the audit under a name of its own, beside what was heard. */
export type Followed = AuditLine & { readonly event: string }

/** What a room hears of what another has just done: its answer, as far as the listener reads it, in the transaction in which it was done. */
export type Heard<Read> = {
  readonly tx: Handle
  readonly actor: Actor
  readonly read: Read
  readonly programmeId: string | null
  readonly now: string
  readonly newId: () => string
  /** @throws Error in a house that never signs */
  readonly signingSeed: SigningSeed
}

/**
 * A room listens to an operation of a room that it need not import. What it refuses undoes the operation too: either both stand or neither.
 * @param reads the fields of the answer that it reads; that the answer has them is checked when the rooms are joined
 */
export type Hearing = {
  readonly event: string
  readonly reads: z.ZodObject
  readonly hear: (heard: Heard<never>) => Promise<Followed | undefined>
}

export const hearing = <Reads extends z.ZodObject>(shape: {
  readonly event: string
  readonly reads: Reads
  readonly hear: (heard: Heard<z.output<Reads>>) => Promise<Followed | undefined>
}): Hearing => shape

/** What a listener declares and no operation answers. */
const faultOf = ({ event, reads }: Hearing, operations: readonly Operation[]): string | undefined => {
  const heard = operations.find((operation) => eventOf(operation) === event)
  if (!heard || heard.kind === 'query') return `nothing that changes anything is called ${event}`
  const answered = 'shape' in heard.output ? Object.keys(heard.output.shape as object) : []
  const lacking = Object.keys(reads.shape).filter((field) => !answered.includes(field))
  return lacking.length > 0 ? `${event} does not answer ${lacking.join(', ')}` : undefined
}

/** @throws Error where a listener waits for what nobody says */
export const refuseDeaf = (hearings: readonly Hearing[], operations: readonly Operation[]): void => {
  for (const one of hearings) {
    const fault = faultOf(one, operations)
    if (fault !== undefined) throw new Error(`a listener hears nothing: ${fault}`)
  }
}
