import type { z } from 'zod'

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503 | 507

/**
 * One thing that the house may refuse: its status, the schema of its details (never personal data, never content), and the named
 * constraints of the database that mean the same. What a constraint means has no details: the database names only itself.
 */
export type ProblemSpec =
  | { readonly status: ProblemStatus; readonly details?: z.ZodType }
  | { readonly status: ProblemStatus; readonly constraint: string | readonly string[] }

/** Refusals of one room by their stable code, `noun.adjective`. The texts are messages: `problem.<code>.happened`, `.kept`, `.next`. */
export type Problems = Readonly<Record<string, ProblemSpec>>

/** Keeps the exact type of a room's catalogue, so that `refuserOf` knows its codes and their details. */
export const catalogue = <const Known extends Problems>(problems: Known): Known => problems

export type DetailsOf<Spec extends ProblemSpec> = Spec extends { readonly details: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : undefined

/** Joins the catalogues of several rooms; a code or a constraint given twice is a bug. */
export const joinProblems = (all: readonly Problems[]): Problems => {
  const joined: Record<string, ProblemSpec> = {}
  for (const [code, spec] of all.flatMap((problems) => Object.entries(problems))) {
    if (code in joined) throw new Error(`problem ${code} is given twice`)
    joined[code] = spec
  }
  const constraints = Object.values(joined).flatMap(constraintsOf)
  const twice = constraints.find((name, at) => constraints.indexOf(name) !== at)
  if (twice) throw new Error(`constraint ${twice} is given to two problems`)
  return joined
}

export const constraintsOf = (spec: ProblemSpec): readonly string[] => ('constraint' in spec ? [spec.constraint].flat() : [])
