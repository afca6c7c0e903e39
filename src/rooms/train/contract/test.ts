import { z } from 'zod'
import { file } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { FormName } from './forms.ts'
import { Wave } from './wave.ts'

const ofProgramme = { programmeId: z.uuid() }
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const SESSION_CODE = /^[A-Za-z0-9][\w.-]{0,39}$/
export const ofTest = { ...ofProgramme, session: z.string().regex(SESSION_CODE), wave: Wave }

const FormLine = z.strictObject({
  sha256: Hash,
  /** The version that they were made for, as people call it, and its hash. */
  syllabus: z.string(),
  version: Hash.nullable(),
  notice: z.strictObject({ es: z.string(), en: z.string() }).nullable(),
  forms: z.array(z.strictObject({ name: FormName, items: z.int() })),
  recordedAt: z.iso.datetime(),
})
export type TestFormLine = z.output<typeof FormLine>

/** Forms with the bank that they were made of, as `istmo form assemble` wrote them. */
export const testFormRecord = remote({
  room: 'train',
  name: 'test-form.record',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, forms: file({ maxBytes: 5_000_000 }), items: file({ maxBytes: 20_000_000 }) }),
  output: FormLine,
})

export const TEST_STATES = ['planned', 'open', 'closed'] as const
const TestLine = z.strictObject({
  session: z.string(),
  wave: Wave,
  country: z.string(),
  form: Hash,
  state: z.enum(TEST_STATES),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  version: z.int(),
})
export type TestLine = z.output<typeof TestLine>

/** What came, by form: never of whom, and never how well. */
const Arrived = z.strictObject({
  form: FormName,
  /** Tries that were ended by their person, and those that were not. */
  finished: z.int(),
  begun: z.int(),
  paper: z.int(),
  /** Tries of which something came after the test was closed: they are kept, and do not count. */
  late: z.int(),
  /** Tries that were finished with nothing answered, in time or late: somebody handed in, and nothing of it counts. */
  blank: z.int(),
})
/** Tries of one person, or of one device's copy, of which the first that was finished counts, else the first to arrive, and the others are kept. */
const Conflict = z.strictObject({
  kind: z.enum(['two-devices', 'two-attempts']),
  attempt: z.string(),
  versions: z.int(),
  receivedAt: z.iso.datetime(),
})

const SessionTests = z.strictObject({
  session: z.string(),
  country: z.string(),
  starts: z.iso.datetime(),
  zone: z.string(),
  /** The version of the syllabus that it teaches. */
  teaches: z.strictObject({ sha256: Hash, named: z.string() }),
  may: z.array(z.string()),
  tests: z.array(TestLine.extend({ links: z.int(), personLinks: z.int(), arrived: z.array(Arrived), conflicts: z.array(Conflict) })),
})
export type SessionTests = z.output<typeof SessionTests>

export const testList = remote({
  room: 'train',
  name: 'test.list',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, session: z.string().regex(SESSION_CODE).optional() }),
  output: z.strictObject({ sessions: z.array(SessionTests), forms: z.array(FormLine), may: z.array(z.string()) }),
})

/**
 * Which forms a session answers in a wave; may change until it is opened. Forms that were made for another version than the session teaches are given only to whoever says
 * that they know it: they ask what that version teaches.
 */
export const testSet = remote({
  room: 'train',
  name: 'test.set',
  kind: 'command',
  input: z.strictObject({ ...ofTest, form: Hash, otherVersion: z.boolean().default(false) }),
  output: TestLine.extend({
    /** They were made for another version than the session teaches. */
    otherVersion: z.boolean(),
  }),
})

export const testMove = remote({
  room: 'train',
  name: 'test.move',
  kind: 'command',
  input: z.strictObject({ ...ofTest, to: z.enum(['open', 'closed']), version: z.int().min(1) }),
  output: TestLine,
})

/** For all, where no pseudonym is named; else one for each of them. A token is told this once, and its hash is kept. */
export const testLinkMake = remote({
  room: 'train',
  name: 'test-link.make',
  kind: 'command',
  input: z.strictObject({
    ...ofTest,
    pseudonyms: z
      .array(z.string().regex(/^P-[0-9A-HJKMNP-TV-Z]{8}$/))
      .max(500)
      .default([]),
  }),
  output: z.strictObject({ links: z.array(z.strictObject({ pseudonym: z.string().nullable(), token: z.string() })) }),
})

/** A link that got about: whoever holds one can answer no more by it. */
export const testLinkEnd = remote({
  room: 'train',
  name: 'test-link.end',
  kind: 'command',
  input: z.strictObject({ ...ofTest }),
  output: z.strictObject({ ended: z.int() }),
})
