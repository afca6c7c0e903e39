import type { DetailsOf, Problems, ProblemSpec, ProblemStatus } from './catalogue.ts'

/** A refusal: something the house will not do, said in a way that a person can act upon. Bugs are plain `Error`s. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly status: ProblemStatus
  readonly details: unknown

  constructor(code: string, { status, details, cause }: { status: ProblemStatus; details?: unknown; cause?: unknown }) {
    super(code, cause === undefined ? {} : { cause })
    this.code = code
    this.status = status
    this.details = details
  }
}

type Given<Spec extends ProblemSpec> = DetailsOf<Spec> extends undefined ? [] : [details: DetailsOf<Spec>]

/** Throws one of the refusals of a catalogue. */
export type Refuse<Known extends Problems> = <Code extends keyof Known & string>(code: Code, ...details: Given<Known[Code]>) => never

/**
 * The `refuse` of a room: `refuse('workshop.closed', { workshopId })` throws the Problem. Details go through their schema, so
 * nothing that it does not name leaves the house.
 */
export const refuserOf =
  <Known extends Problems>(problems: Known): Refuse<Known> =>
  (code, ...[details]) => {
    throw problemOf(problems, code, details)
  }

export const problemOf = (problems: Problems, code: string, details?: unknown): Problem => {
  const spec = problems[code]
  if (!spec) throw new Error(`problem ${code} stands in no catalogue`)
  const schema = 'details' in spec ? spec.details : undefined
  return new Problem(code, { status: spec.status, ...(schema && { details: schema.parse(details) }) })
}
