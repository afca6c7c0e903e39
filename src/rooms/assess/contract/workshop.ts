import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'
import { isPartOfDate } from '#sheets/serial-date.ts'
import { ofProgramme, QuadrantCode, RoundNumber, Saved, Version } from './shared.ts'
import { addsUp, hasSector, inOrder } from './workshop-facts.ts'

export const WORKSHOP_STATES = ['open', 'sealed', 'released'] as const
export const METHODS = ['board', 'paper', 'minutes', 'form', 'published-source'] as const
export const PROVENANCES = ['recorded', 'transcribed', 'reconstruction'] as const
export type WorkshopState = (typeof WORKSHOP_STATES)[number]

export const WorkshopCode = z.string().regex(/^[A-Z0-9-]{3,24}$/)
export const CountryCode = z.string().regex(/^(?:[A-Z]{2}|REG)$/)
const SectorCode = z.string().regex(/^[a-z][a-z-]{1,30}$/)
/** A day, or as much of it as is known: `2009`, `2009-03`. */
const PartOfDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine(isPartOfDate, { error: 'assess.input.no-day' })
const Head = z.int().min(0).max(500).nullable().default(null)

const facts = {
  sectors: z
    .array(SectorCode)
    .max(30)
    .refine((codes) => new Set(codes).size === codes.length, { error: 'assess.input.repeated' })
    .default([]),
  language: z.enum(['es', 'en']),
  heldFrom: PartOfDate.nullable().default(null),
  heldTo: PartOfDate.nullable().default(null),
  place: optionalWording(200),
  method: z.enum(METHODS),
  provenance: z.enum(PROVENANCES),
  /** None is unknown, which is not 0. */
  participants: Head,
  women: Head,
  men: Head,
}
type Dated = { readonly heldFrom: string | null; readonly heldTo: string | null }
const endsAfter = ({ heldFrom, heldTo }: Dated): boolean => inOrder(heldFrom, heldTo)

const sector = { error: 'assess.input.sector', path: ['sectors'] }
const sum = { error: 'assess.input.people', path: ['participants'] }
const order = { error: 'assess.input.dates', path: ['heldTo'] }

/** Without a code, it is given the next free one of its round and country. */
export const RecordWorkshop = z
  .strictObject({ ...ofProgramme, code: WorkshopCode.nullable().default(null), round: RoundNumber, country: CountryCode, ...facts })
  .refine(hasSector, sector)
  .refine(addsUp, sum)
  .refine(endsAfter, order)
export const EditWorkshop = z
  .strictObject({ ...ofProgramme, workshop: WorkshopCode, version: Version, ...facts })
  .refine(addsUp, sum)
  .refine(endsAfter, order)

export const WorkshopSaved = z.strictObject({ workshop: z.string(), state: z.enum(WORKSHOP_STATES), version: z.int() })

export const WorkshopLine = z.strictObject({
  code: z.string(),
  round: z.int(),
  country: z.string(),
  sectors: z.array(z.string()),
  language: z.enum(['es', 'en']),
  heldFrom: z.string().nullable(),
  heldTo: z.string().nullable(),
  place: z.string().nullable(),
  method: z.enum(METHODS),
  provenance: z.enum(PROVENANCES),
  state: z.enum(WORKSHOP_STATES),
  participants: z.int().nullable(),
  women: z.int().nullable(),
  men: z.int().nullable(),
  ...Saved,
  statements: z.int(),
  coded: z.int(),
  /** With a public wording in at least one language. */
  worded: z.int(),
  may: z.array(z.string()),
})
export type WorkshopLine = z.output<typeof WorkshopLine>

export const MARK_KINDS = ['email', 'phone', 'document', 'name'] as const
export type MarkKind = (typeof MARK_KINDS)[number]
const Mark = z.strictObject({ number: z.int(), kinds: z.array(z.enum(MARK_KINDS)) })

export const WorkshopStatement = z.strictObject({
  id: z.string(),
  code: z.string(),
  number: z.int(),
  quadrant: QuadrantCode,
  sector: z.string().nullable(),
  language: z.enum(['es', 'en']),
  /** As said: for its own country alone. */
  text: z.string().nullable(),
  publicEs: z.string().nullable(),
  publicEn: z.string().nullable(),
  year: z.int().nullable(),
  source: z.string().nullable(),
  allocatedBy: z.enum(['room', 'source', 'rule']),
  condition: z.string().nullable(),
  themes: z.array(z.string()),
  ...Saved,
})
export type WorkshopStatement = z.output<typeof WorkshopStatement>

/** A save of the workshop, the last first; `from` and `to` where it moved. */
const WorkshopSave = z.strictObject({
  version: z.int(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  from: z.enum(WORKSHOP_STATES).nullable(),
  to: z.enum(WORKSHOP_STATES).nullable(),
  reason: z.string().nullable(),
})

export const Workshop = z.strictObject({
  workshop: WorkshopLine,
  statements: z.array(WorkshopStatement),
  /** Public wordings in which something looks like a name, a telephone, an e-mail or the number of a document. */
  marks: z.array(Mark),
  /** This reader’s seat could release it, were there no country member to decide on that. */
  awaitsMember: z.boolean(),
  history: z.array(WorkshopSave),
})
export type Workshop = z.output<typeof Workshop>

const asked = z.strictObject({ ...ofProgramme, workshop: WorkshopCode })

export const workshopList = remote({
  room: 'assess',
  name: 'workshop.list',
  kind: 'query',
  input: z.strictObject({
    ...ofProgramme,
    round: RoundNumber.optional(),
    country: CountryCode.optional(),
    sector: SectorCode.optional(),
    state: z.enum(WORKSHOP_STATES).optional(),
  }),
  output: z.strictObject({
    workshops: z.array(WorkshopLine),
    /** Countries, and the region, in which this reader may record workshops. */
    recordsIn: z.array(z.string()),
  }),
})
export const workshopShow = remote({ room: 'assess', name: 'workshop.show', kind: 'query', input: asked, output: Workshop })
export const workshopRecord = remote({
  room: 'assess',
  name: 'workshop.record',
  kind: 'command',
  input: RecordWorkshop,
  output: WorkshopSaved,
})
export const workshopEdit = remote({ room: 'assess', name: 'workshop.edit', kind: 'command', input: EditWorkshop, output: WorkshopSaved })
export const workshopSeal = remote({ room: 'assess', name: 'workshop.seal', kind: 'command', input: asked, output: WorkshopSaved })
export const workshopReopen = remote({
  room: 'assess',
  name: 'workshop.reopen',
  kind: 'command',
  input: asked.extend({ reason: wording(500) }),
  output: WorkshopSaved,
})
export const workshopRelease = remote({
  room: 'assess',
  name: 'workshop.release',
  kind: 'command',
  /** `acknowledged`: whoever releases has looked at what the check of names marks, and it names nobody. */
  input: asked.extend({ acknowledged: z.boolean().default(false) }),
  output: WorkshopSaved,
})
export const workshopWithdraw = remote({
  room: 'assess',
  name: 'workshop.withdraw',
  kind: 'command',
  input: asked.extend({ reason: wording(500) }),
  output: WorkshopSaved,
})
