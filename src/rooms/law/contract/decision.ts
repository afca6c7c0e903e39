import { z } from 'zod'
import { Answer, Facts, System } from './facts.ts'
import { Law } from './law-data.ts'
import { Outcome } from './outcome.ts'

const DecidedSystem = z.strictObject({ system: System, outcome: Outcome, tip: Answer, som: Answer, attempt: Answer })

/**
 * A decision with all that it was made under, `istmo/decision/1`: the facts of each phase as they were answered, the law that was applied to
 * them (of the systems that were asked), and the outcome. It carries its law, so that it can be made again whatever becomes of the law
 * since; a later decision stands beside it and never in its place. Nobody is named in it.
 */
export const Decision = z.strictObject({
  schema: z.literal('istmo/decision/1'),
  engine: z.string(),
  madeAt: z.iso.datetime(),
  law: Law,
  phases: z.array(z.strictObject({ facts: Facts, systems: z.array(DecidedSystem) })).min(1),
  /** All phases together; records made before the engine told it have none. */
  together: z.array(DecidedSystem).optional(),
  /** SHA-256 of the canonical JSON (RFC 8785) of engine, law, phases and what they are together; the moment is not in it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Decision = z.infer<typeof Decision>
