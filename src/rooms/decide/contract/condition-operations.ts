import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'
import { CountryCode } from './body.ts'
import { AtItem, Hash } from './meeting.ts'

const AtCondition = { ...AtItem, number: z.int().min(1).max(200) }
/** Steps of names and numbers, `modules/M2/hours`; what they mean is said by the room whose text it is. */
const Target = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/)
const MOST_WORDS = 2000

const Set = { textEs: wording(MOST_WORDS), textEn: wording(MOST_WORDS), target: Target, owner: CountryCode, due: z.iso.date() }
const Numbered = z.strictObject({ number: z.int(), motion: z.int() })

export const conditionSet = remote({
  room: 'decide',
  name: 'condition.set',
  kind: 'command',
  input: z.strictObject({ ...AtItem, ...Set }),
  output: Numbered,
})
export const conditionWithdraw = remote({
  room: 'decide',
  name: 'condition.withdraw',
  kind: 'command',
  input: z.strictObject(AtCondition),
  output: Numbered,
})

const Answered = { subject: z.string(), number: z.int(), hash: z.string() }

export const conditionAnswer = remote({
  room: 'decide',
  name: 'condition.answer',
  kind: 'command',
  /** Hash of the successor in which it was met. */
  input: z.strictObject({ ...AtCondition, hash: Hash }),
  output: z.strictObject(Answered),
})

/** Rooms whose text it is listen: `open` has the conditions that are not accepted for that hash yet. */
export const conditionAccept = remote({
  room: 'decide',
  name: 'condition.accept',
  kind: 'command',
  input: z.strictObject({
    ...AtCondition,
    /** Of the successor that was read. */
    hash: Hash,
    verdict: z.enum(['accepted', 'refused']),
    /** Why it is refused, in one language at least. */
    reasonEs: optionalWording(MOST_WORDS),
    reasonEn: optionalWording(MOST_WORDS),
  }),
  output: z.strictObject({ ...Answered, verdict: z.enum(['accepted', 'refused']), open: z.array(z.int()) }),
})
