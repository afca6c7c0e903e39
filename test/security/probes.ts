import { formOf } from '#kernel/command/flat-input.ts'
import { eventOf, type Operation } from '#kernel/command/operation.ts'
import type { Cases } from './case.ts'
import { CANARIES, statementOf, workshopOf } from './two-countries.ts'
import type { Input } from './world.ts'

const OPEN = { country: 'GT', state: 'open' } as const
const SEALED = { country: 'GT', state: 'sealed' } as const
/** What somebody who guesses would ask for; all but the country names a record of Guatemala that is not released. */
const GUESSES: readonly string[] = ['GT', workshopOf(OPEN), workshopOf(SEALED), statementOf(OPEN), statementOf(SEALED), CANARIES[0]]

const guessed = (operation: Operation, input: Input): readonly Input[] =>
  formOf(operation.input)
    .filter(({ name, kind }) => kind === 'text' && name !== 'programmeId')
    .flatMap(({ name }) => GUESSES.map((guess) => ({ ...input, [name]: guess })))

/** Kinds and directions of the chain, so that each record is asked for both ways. */
const chain = (input: Input): readonly Input[] =>
  ['statement', 'workshop', 'finding'].flatMap((kind) =>
    ['back', 'forward'].flatMap((direction) => [...GUESSES, 'F-001', 'F-003'].map((id) => ({ ...input, kind, direction, id }))),
  )

/** Requests about an operation: those of the matrix, and for a query each field with each guess. */
export const probesOf = (operation: Operation, cases: Cases, who: string): readonly Input[] => {
  const asked = Object.values(cases).map(({ input }) => input(who))
  const [first] = asked
  if (operation.kind !== 'query' || !first) return asked
  return [...asked, ...(eventOf(operation) === 'chain.record.walk' ? chain(first) : guessed(operation, first))]
}
