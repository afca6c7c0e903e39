import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'
import { CountryCode, Language, ofProgramme, Pseudonym, SessionCode } from './of-programme.ts'

const room = 'train'
const OneSession = { ...ofProgramme, session: SessionCode }
export const ARMS = ['trained', 'waiting', 'control'] as const
export const Arm = z.enum(ARMS)

/** Somebody who was not in a session before. */
const NewPerson = z.strictObject({
  name: wording(200),
  contact: optionalWording(254),
  unit: optionalWording(200),
  post: optionalWording(200),
  country: CountryCode,
  office: wording(200),
  sector: z.string().min(1).max(40),
})
export type NewPerson = z.output<typeof NewPerson>

const Asked = {
  arm: Arm.default('trained'),
  /** Why this person was taken. */
  reason: optionalWording(500),
  monthsInPost: z.int().min(0).max(720).nullable().default(null),
  expectsToStay: z.boolean().nullable().default(null),
  trainedBefore: z.boolean().nullable().default(null),
  supervisorAgrees: z.boolean().nullable().default(null),
}

export const personEnrol = remote({
  room,
  name: 'person.enrol',
  kind: 'command',
  input: z
    .strictObject({ ...OneSession, pseudonym: Pseudonym.nullable().default(null), person: NewPerson.nullable().default(null), ...Asked })
    .refine(({ pseudonym, person }) => (pseudonym === null) !== (person === null), { error: 'train.input.one-person', path: ['person'] }),
  output: z.strictObject({ session: z.string(), pseudonym: z.string(), enrolled: z.int(), capacity: z.int() }),
})

export const enrolmentWithdraw = remote({
  room,
  name: 'enrolment.withdraw',
  kind: 'command',
  input: z.strictObject({ ...OneSession, pseudonym: Pseudonym, reason: wording(500) }),
  output: z.strictObject({ session: z.string(), pseudonym: z.string() }),
})

export const orderDraw = remote({
  room,
  name: 'order.draw',
  kind: 'command',
  input: z.strictObject(OneSession),
  output: z.strictObject({ session: z.string(), drawn: z.int(), A: z.int(), B: z.int() }),
})

const PersonLine = z.strictObject({
  pseudonym: z.string(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
  unit: z.string().nullable(),
  post: z.string().nullable(),
  country: z.string(),
  office: z.string(),
  sector: z.string(),
  leftOn: z.iso.date().nullable(),
  sessions: z.array(z.string()),
  /** Whether somebody asked that this person be forgotten: whoever reads, or another of the team, so that the reader may do it. */
  erasure: z.enum(['none', 'own', 'other']),
})
export type PersonLine = z.output<typeof PersonLine>

export const traineeList = remote({
  room,
  name: 'trainee.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, country: CountryCode }),
  output: z.strictObject({ people: z.array(PersonLine), may: z.array(z.string()) }),
})

export const traineeLeave = remote({
  room,
  name: 'trainee.leave',
  kind: 'command',
  /** The day on which the person left the office; none takes back what was recorded by mistake. */
  input: z.strictObject({ ...ofProgramme, pseudonym: Pseudonym, leftOn: z.iso.date().nullable() }),
  output: z.strictObject({ pseudonym: z.string(), leftOn: z.iso.date().nullable() }),
})

export const traineeErase = remote({
  room,
  name: 'trainee.erase',
  kind: 'command',
  /** The first person of a team asks for it, a second one does it. With `dryRun` it says what would go and does neither. */
  input: z.strictObject({ ...ofProgramme, pseudonym: Pseudonym, dryRun: z.boolean().default(false) }),
  output: z.strictObject({
    pseudonym: z.string(),
    erased: z.boolean(),
    /** It waits for a second person. */
    asked: z.boolean(),
    /** What goes: name, contact, unit and post; answers at enrolment; why marks of attendance were put right. */
    names: z.int(),
    answers: z.int(),
    reasons: z.int(),
    /** What stays under the pseudonym, for the counts. */
    kept: z.strictObject({
      enrolments: z.int(),
      attendance: z.int(),
      orders: z.int(),
      /** Links to tests, tries, and what was answered in them. */
      links: z.int(),
      tries: z.int(),
      answered: z.int(),
      /** What supervisors saw. */
      observations: z.int(),
    }),
  }),
})

/** Whoever asked that somebody be forgotten takes it back, until a second person has agreed. */
export const erasureWithdraw = remote({
  room,
  name: 'erasure.withdraw',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, pseudonym: Pseudonym }),
  output: z.strictObject({ pseudonym: z.string() }),
})

const Words = z.strictObject({ es: z.string(), en: z.string() })
const RowFault = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  cell: z.string(),
  code: z.string(),
  value: z.string(),
  message: Words,
  hint: Words.nullable(),
})
export type RowFault = z.output<typeof RowFault>
const RollOutcome = z.strictObject({
  file: z.string(),
  imported: z.boolean(),
  /** People who were not known, people who were, and rows that are enrolled already. */
  fresh: z.int(),
  known: z.int(),
  already: z.int(),
  errors: z.array(RowFault),
  more: z.int(),
  warnings: z.array(RowFault),
})
export type RollOutcome = z.output<typeof RollOutcome>

const MEGABYTES = 5
const sheet = { ...OneSession, sheet: file({ maxBytes: MEGABYTES * 1024 * 1024 }) }
export const rollTemplate = remote({
  room,
  name: 'roll.template',
  kind: 'query',
  input: z.strictObject({ ...OneSession, lang: Language.default('es') }),
  output: fileReply,
})
export const rollCheck = remote({ room, name: 'roll.check', kind: 'command', input: z.strictObject(sheet), output: RollOutcome })
export const rollImport = remote({ room, name: 'roll.import', kind: 'command', input: z.strictObject(sheet), output: RollOutcome })
