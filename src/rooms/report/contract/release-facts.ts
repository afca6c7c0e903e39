import { z } from 'zod'
import { OnSilence, Rule } from '#decide/body.ts'
import { optionalWording } from '#kernel/command/wording.ts'

/** One line of an erratum: what stood where, what stands there now, and why; all four are null in a language whose text was right. */
const Line = z.strictObject({
  placeEs: optionalWording(200),
  placeEn: optionalWording(200),
  wasEs: optionalWording(1000),
  wasEn: optionalWording(1000),
  isEs: optionalWording(1000),
  isEn: optionalWording(1000),
  whyEs: optionalWording(1000),
  whyEn: optionalWording(1000),
})
export type Correction = z.output<typeof Line>

const FIELDS = [
  ['placeEs', 'wasEs', 'isEs', 'whyEs'],
  ['placeEn', 'wasEn', 'isEn', 'whyEn'],
] as const
const asRead = (text: string): string => text.replaceAll(/\s+/gu, ' ')

/** As it is declared: whole in one language or in both, and never the same before and after. What is published already stays as it is. */
export const Correction = Line.superRefine((line, context) => {
  const given = FIELDS.filter((fields) => fields.some((field) => line[field] !== null))
  for (const fields of given.length > 0 ? given : FIELDS) {
    for (const field of fields.filter((one) => line[one] === null))
      context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, path: [field], input: '' })
    const [, was, is] = fields
    // What is not filled in is missing, and nothing else.
    if (line[was] && line[is] && asRead(line[was]) === asRead(line[is]))
      context.addIssue({ code: 'custom', message: 'report.input.reads-the-same', path: [is], input: line[is] })
  }
})

/** What a country answered to a text of its part that has changed since: told as that, and never printed as an answer to this one. */
const Earlier = z.strictObject({
  stand: z.enum(['accept', 'accept-with-reservation', 'object']),
  officeEs: z.string(),
  officeEn: z.string(),
  takenOn: z.iso.date(),
  byLetter: z.boolean(),
  /** SHA-256 of the text that it answered. */
  part: z.string(),
  /** The published version that prints the answer; none where no version does. */
  version: z.string().nullable(),
})
export type Earlier = z.output<typeof Earlier>

/** Where a country stands in a release; what it reserved or objected is printed as it was written. */
export const SignOff = z.strictObject({
  country: z.string(),
  /** `awaiting` and `void` go into an example alone: it waits for nobody, and says all the same whom it asked. */
  state: z.enum(['signed', 'with-reservation', 'objected', 'no-answer', 'awaiting', 'void', 'not-put']),
  officeEs: z.string().nullable(),
  officeEn: z.string().nullable(),
  takenOn: z.iso.date().nullable(),
  /** When the text was put to it; unknown in what was released before this was kept. */
  askedOn: z.iso.date().nullable().default(null),
  deadline: z.iso.date().nullable(),
  reservationEs: z.string().nullable(),
  reservationEn: z.string().nullable(),
  /** Recorded from a signed letter. */
  byLetter: z.boolean(),
  /** Whether whoever signed came in by a link of the one who made the release, or of another; null where no link is known. */
  invitedBy: z.enum(['maker', 'another']).nullable().default(null),
  /** SHA-256 of the part that the country was shown. */
  part: z.string().nullable(),
  /** Where it has not answered this text, its last answer to another. */
  earlier: Earlier.nullable().default(null),
})
export type SignOff = z.output<typeof SignOff>

/** The rule by which a release was made. Whoever decides by it has a line among the sign-offs, and so has whoever answered and decides no longer. */
const ReleaseRule = z.strictObject({
  rule: Rule,
  least: z.int().nullable(),
  onObjection: OnSilence,
  onSilence: OnSilence,
  /** Countries of the programme that do not decide; their lines are no members of it. */
  outside: z.array(z.string()),
  /** The day on which it was last set; null where nobody has set another than every programme begins with. */
  setOn: z.iso.date().nullable(),
  /** What had come by then of the text as it was put: to how many countries, how many had answered, and which with an objection. Null where none was put. */
  by: z.strictObject({ asked: z.int(), answered: z.int(), objected: z.array(z.string()) }).nullable(),
})
export type ReleaseRule = z.output<typeof ReleaseRule>

/** What a release prints besides the report itself; its manifest carries the same. */
export const ReleaseFacts = z.strictObject({
  /** Of a reconstructed programme: what stands in the list was taken for practice. */
  example: z.boolean(),
  signOffs: z.array(SignOff),
  erratumOf: z.string().nullable(),
  corrections: z.array(Line),
  /** How many texts and figures of each edition read otherwise than in the version that an erratum corrects, declared or not. */
  otherwise: z
    .strictObject({ es: z.int().min(0), en: z.int().min(0) })
    .nullable()
    .default(null),
  /** Unknown in what was released before this was kept. */
  rule: ReleaseRule.nullable().default(null),
})
export type ReleaseFacts = z.output<typeof ReleaseFacts>
