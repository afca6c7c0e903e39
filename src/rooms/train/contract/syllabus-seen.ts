import { z } from 'zod'
import { both } from './both.ts'

const MOST = 10_000
const words = both(MOST)

/** What is wrong with a syllabus, and where. The sentence is the message `train.syllabus.fault.<code>`. */
export const FaultSeen = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  place: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FaultSeen = z.output<typeof FaultSeen>

/** From a gap to what is taught and asked, and back; with the places where it breaks. */
export const ChainSeen = z.strictObject({
  links: z.array(
    z.strictObject({
      kind: z.enum(['gap', 'recommendation', 'competence', 'outcome', 'module', 'item']),
      code: z.string(),
      text: words,
      up: z.array(z.string()),
      down: z.array(z.string()),
    }),
  ),
  /** The sentence of each is the message `train.syllabus.hole.<code>`. */
  holes: z.array(
    z.strictObject({
      code: z.string(),
      link: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      reason: words.optional(),
    }),
  ),
})
export type ChainSeen = z.output<typeof ChainSeen>

const Version = z.strictObject({ semver: z.string(), sha256: z.string() })
const Changed = z.strictObject({ before: z.string(), after: z.string() })

/** Two versions, part by part: of a text what stood and stands in the language that changed, of anything else its two values. */
export const DifferenceSeen = z.strictObject({
  from: Version,
  to: Version,
  entries: z.array(
    z.strictObject({
      part: z.enum(['syllabus', 'competence', 'module', 'outcome', 'overlay', 'chapter', 'section', 'block']),
      code: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      text: words,
      fields: z.array(
        z.strictObject({
          field: z.string(),
          texts: z.strictObject({ es: Changed.optional(), en: Changed.optional() }).optional(),
          values: z.strictObject({ before: z.unknown(), after: z.unknown() }).optional(),
        }),
      ),
    }),
  ),
  least: z.enum(['major', 'minor', 'editorial', 'none']),
})
export type DifferenceSeen = z.output<typeof DifferenceSeen>
