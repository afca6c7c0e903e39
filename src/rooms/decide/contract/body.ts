import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { Voting } from './voting.ts'

export const BodyCode = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)
/** ISO 3166-1 alpha-2; the region signs nothing. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
export const ofProgramme = { programmeId: z.uuid() }

/** `each`: every member answers for itself. `k-of-n`: so many at least accept. */
export const Rule = z.enum(['each', 'k-of-n'])
export type Rule = z.infer<typeof Rule>
/** What becomes of a member's part when it objects, or lets the deadline pass: all waits for it, or it goes in and says so. */
export const OnSilence = z.enum(['block', 'include-marked'])
export type OnSilence = z.infer<typeof OnSilence>

/** Where a member stands towards what would be printed now; what each means stands with the rule that gives it, `domain/standing.ts`. */
export const MemberState = z.enum(['not-put', 'awaiting', 'no-answer', 'signed', 'with-reservation', 'objected', 'void'])
export type MemberState = z.infer<typeof MemberState>

/** Where members stand towards what waits for them, as the room of the text tells it to the form of a body's rule. */
export const Stands = z.strictObject({
  members: z.array(z.strictObject({ country: CountryCode, state: MemberState })),
  /** By which day they are asked to answer; null where nothing was put. */
  deadline: z.iso.date().nullable(),
})
export type Stands = z.output<typeof Stands>

const Given = {
  nameEs: wording(160),
  nameEn: wording(160),
  rule: Rule,
  /** Members that must accept, with or without reservation; of `k-of-n` alone. */
  least: z.int().min(1).max(200).nullable().default(null),
  onObjection: OnSilence,
  onSilence: OnSilence,
  members: z.array(CountryCode).min(1).max(200),
  /** Left out, it stays as it is. */
  voting: Voting.optional(),
}

export const Body = z.strictObject({
  code: z.string(),
  nameEs: z.string(),
  nameEn: z.string(),
  rule: Rule,
  least: z.int().nullable(),
  onObjection: OnSilence,
  onSilence: OnSilence,
  members: z.array(z.string()),
  /** How it votes at its meetings. */
  voting: Voting,
  /** 0: nobody has set it, and this is how it is until somebody does. */
  version: z.int(),
  may: z.array(z.string()),
})
export type Body = z.output<typeof Body>

export const bodyShow = remote({
  room: 'decide',
  name: 'body.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, code: BodyCode }),
  output: Body,
})
/** Bodies to which something was put, or that somebody set. */
export const bodyList = remote({
  room: 'decide',
  name: 'body.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ bodies: z.array(Body.omit({ may: true })), may: z.array(z.string()) }),
})
export const bodySet = remote({
  room: 'decide',
  name: 'body.set',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, code: BodyCode, version: z.int().min(0), ...Given }),
  output: z.strictObject({ code: z.string(), version: z.int() }),
})
