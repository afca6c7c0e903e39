import type { Operation } from '#kernel/command/operation.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { eventOf } from '#kernel/command/operation.ts'
import { IN } from './people.ts'
import { named, type Where, WHERE } from './two-countries.ts'
import type { Input, World } from './world.ts'

/** A valid input for one subject; for some it differs by who asks, or something must have happened before. */
export type Case = { readonly input: (who: string) => Input; readonly given?: (world: World) => Promise<void> }
/** By subject, as the matrix names it. */
export type Cases = Readonly<Record<string, Case>>
/** By operation: what a room's `security/cases.ts` gives as `cases`, or makes of the world. */
export type OperationCases = Readonly<Record<string, Cases>>

export type Seeding = {
  /** Of the published release. */
  readonly annex: Uint8Array
  /** What only Guatemala knows of what is kept sealed is left out. */
  readonly without: 'GT' | undefined
}
/** Puts records into the programme that no package carries: what a room's `security/records.ts` gives as `seed`. */
export type Seed = (tx: Writer<never>, seeding: Seeding) => Promise<void>

export const of = (input: Input): Case => ({ input: () => ({ ...IN, ...input }) })
export const byWho = (input: (who: string) => Input): Case => ({ input: (who) => ({ ...IN, ...input(who) }) })
export const bare = (input: Input = {}): Case => ({ input: () => input })

/** The same asked of every workshop. */
export const everywhere = (input: (where: Where) => Input, where: readonly Where[] = WHERE): Cases =>
  Object.fromEntries(where.map((one) => [named(one), of(input(one))]))

export const operationNamed = ({ rooms }: World, event: string): Operation => {
  const found = rooms.operations.find((operation) => eventOf(operation) === event)
  if (!found) throw new Error(`there is no operation ${event}`)
  return found
}
