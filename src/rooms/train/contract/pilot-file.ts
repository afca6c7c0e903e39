import { z } from 'zod'
import { both } from './both.ts'
import { ChangeCode, ChangeDecision, ObservationKind, Observer, Severity, Target, TaughtTarget } from './pilot.ts'
import { SessionMode } from './session.ts'
import { Semver } from './syllabus.ts'

const Minutes = z.int().min(1).max(600).nullable().default(null)
const Name = z.string().regex(/^O\d{1,3}$/)

const Observed = z.strictObject({
  id: Name,
  target: Target,
  kind: ObservationKind,
  severity: Severity,
  text: z.string().min(1).max(1000),
  language: z.enum(['es', 'en']),
  minutesPlanned: Minutes,
  minutesUsed: Minutes,
  byRole: Observer,
})

const Asked = z.strictObject({
  code: ChangeCode,
  observations: z.array(Name).min(1),
  target: TaughtTarget,
  proposal: both(2000),
  /** What an officer decided, and why; none while it waits. */
  decision: z.strictObject({ decision: ChangeDecision, reason: both(1000) }).optional(),
  /** Whether the revision of this file answers it. */
  implemented: z.literal(true).optional(),
})

/** What a later version says otherwise, and nothing else: all that is not named here stays word for word. */
export const Revision = z.strictObject({
  semver: Semver,
  date: z.iso.date(),
  changeClass: z.enum(['major', 'minor', 'editorial']),
  outcomes: z.array(z.strictObject({ code: z.string(), text: both(400) })),
  /** Blocks that have a text, by their chapter and their name. */
  blocks: z.array(z.strictObject({ chapter: z.string(), id: z.string(), text: both(8000) })),
})
export type Revision = z.infer<typeof Revision>

/** A worked pilot as a file: its session, what was seen, what was asked for and decided, and the revision that answers it. */
export const PilotFile = z.strictObject({
  schema: z.literal('istmo/pilot/1'),
  /** What this is and is not: an example says so here and in each of its texts. */
  notice: both(600),
  session: z.strictObject({
    code: z.string().regex(/^[A-Z]{2}-\d{4}-\d{2,3}$/),
    country: z.string().regex(/^[A-Z]{2}$/),
    language: z.enum(['es', 'en']),
    sectors: z.array(z.string()).min(1),
    modules: z.array(z.string()).min(1),
    starts: z.iso.datetime(),
    ends: z.iso.datetime(),
    zone: z.string(),
    venue: z.string().min(1).max(300),
    mode: SessionMode,
    capacity: z.int().min(1),
    selection: z.string().min(1).max(1000),
  }),
  observations: z.array(Observed).min(1),
  requests: z.array(Asked),
  revision: Revision,
})
export type PilotFile = z.infer<typeof PilotFile>
