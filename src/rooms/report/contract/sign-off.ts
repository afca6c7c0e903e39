import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { CountryPart, PartChange } from './country-part.ts'
import { PartLeads } from './part-leads.ts'
import { TextPlace, Unreviewed } from './reviewed.ts'
import { Unprintable } from './unprintable.ts'

const room = 'report'
const ofProgramme = { programmeId: z.uuid() }

/** The body that a report is put to, and what it is put as. */
export const SIGNING_BODY = 'countries'
export const subjectOf = (round: number): string => `report:${round}`

export const State = z.enum(['not-put', 'awaiting', 'no-answer', 'signed', 'with-reservation', 'objected', 'void'])
export type State = z.infer<typeof State>

const Stand = z.enum(['accept', 'accept-with-reservation', 'object'])
const Position = z.strictObject({
  stand: Stand,
  officeEs: z.string(),
  officeEn: z.string(),
  takenOn: z.iso.date(),
  reservationEs: z.string().nullable(),
  reservationEn: z.string().nullable(),
  letter: z.strictObject({ id: z.uuid().nullable() }).nullable(),
})

export const CountryStanding = z.strictObject({
  country: z.string(),
  nameEs: z.string(),
  nameEn: z.string(),
  state: State,
  /** What it answered last, though the text may have changed since. */
  last: Position.nullable(),
  /** In how many places its part would be printed otherwise than it was put. */
  changes: z.int(),
  /** Nothing would be put to it today. */
  empty: z.boolean(),
  /** Statements of its sealed workshops that are not released, and so not in its part. */
  unreleased: z.int(),
  /** It was asked and has not answered, and whoever looks may answer for it. */
  due: z.boolean(),
})
export type CountryStanding = z.output<typeof CountryStanding>

const Put = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  putAt: z.iso.datetime(),
  /** By the calendar of the country; on the board, where the day is earliest. */
  putOn: z.iso.date(),
  deadline: z.iso.date(),
})

export const SignOffBoard = z.strictObject({
  subject: z.string(),
  put: Put.nullable(),
  rule: z.strictObject({
    version: z.int(),
    rule: z.enum(['each', 'k-of-n']),
    least: z.int().nullable(),
    onObjection: z.enum(['block', 'include-marked']),
    onSilence: z.enum(['block', 'include-marked']),
    members: z.array(z.string()),
  }),
  countries: z.array(CountryStanding),
  /** Countries that decide no longer and answered while they did: what they answered is printed all the same. */
  besides: z.array(CountryStanding),
  gate: z.strictObject({
    open: z.boolean(),
    /** No workshop of the programme is released: there is nothing to release, whatever the countries answered. */
    bare: z.boolean(),
    blocking: z.array(z.string()),
    marked: z.array(z.string()),
    /** A reconstructed programme passes as example alone: nothing in it speaks for a country. */
    example: z.boolean(),
    /** Rewritten sentences to be settled: no putting and no release gets past them. */
    rewritten: z.int(),
    /** Places that cannot be printed, such as a reference to a finding that nothing released supports: no release gets past them either. */
    unprintable: z.int(),
    /** Texts in one language only, where the programme asks for both: neither putting nor a release gets past them. */
    untranslated: z.int(),
    /**
     * Whether texts are to be read again, which nothing gets past either; who puts or releases is told which, which places cannot be printed,
     * and which sentences are to be settled (fifty at most); who signs for a country is not. Null to all others.
     */
    held: z
      .strictObject({
        waits: z.boolean(),
        unreviewed: Unreviewed.nullable(),
        unprintable: Unprintable.nullable(),
        rewritten: z.array(TextPlace),
      })
      .nullable(),
  }),
  may: z.array(z.string()),
})
export type SignOffBoard = z.output<typeof SignOffBoard>

export const signOffShow = remote({
  room,
  name: 'sign-off.show',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: SignOffBoard,
})

/** Puts to each country its part as it would be printed now. */
export const signOffPut = remote({
  room,
  name: 'sign-off.put',
  kind: 'command',
  input: z.strictObject({
    ...ofProgramme,
    deadline: z.iso.date().optional(),
    /** That some countries are asked about a part with nothing in it. */
    acknowledged: z.boolean().default(false),
  }),
  output: z.strictObject({ id: z.uuid(), number: z.int(), deadline: z.iso.date() }),
})

/** One country's part: as it was put, or, where nothing was, as it would be. */
export const signOffRead = remote({
  room,
  name: 'sign-off.read',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, country: z.string().regex(/^[A-Z]{2}$/) }),
  output: z.strictObject({
    put: Put.extend({ hash: z.string() }).nullable(),
    part: CountryPart,
    leads: PartLeads,
    state: State,
    last: Position.nullable(),
    /** Since the time before. */
    changed: z.array(PartChange),
    /** Since it was put: then it is void, and must be put again. */
    moved: z.array(PartChange),
    may: z.array(z.string()),
  }),
})
