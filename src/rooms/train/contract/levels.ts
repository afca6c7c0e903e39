import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { both } from './both.ts'
import { Pseudonym } from './of-programme.ts'
import { SESSION_CODE } from './test.ts'

const ofSession = { programmeId: z.uuid(), session: z.string().regex(SESSION_CODE) }

/** What everybody is asked at the end of a session, by column of `reactions.csv`; the words stand in the messages. */
export const REACTION_QUESTIONS = ['q01', 'q02', 'q03', 'q04', 'q05', 'q06'] as const
/** One sheet: a sign for each question, 1 to 5, `n` where it does not apply, `-` where nothing was answered. */
export const REACTION_SHEET = /^[1-5n-]{6}$/

const Batch = z.strictObject({
  id: z.uuid(),
  sheets: z.int(),
  typedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
})

/** Forms typed from paper, as they lie in a heap: of nobody, and all of them or none. */
export const reactionType = remote({
  room: 'train',
  name: 'reaction.type',
  kind: 'command',
  input: z.strictObject({ ...ofSession, id: z.uuid(), sheets: z.array(z.string().regex(REACTION_SHEET)).min(1).max(400) }),
  output: Batch,
})

/** A heap that was typed wrongly, or twice: it is kept and counts no more. */
export const reactionWithdraw = remote({
  room: 'train',
  name: 'reaction.withdraw',
  kind: 'command',
  input: z.strictObject({ ...ofSession, id: z.uuid() }),
  output: Batch,
})

/** When supervisors are asked: before the training, and three and six months after it. */
export const OBSERVED_WAVES = ['pre', 'm3', 'm6'] as const
export type ObservedWave = (typeof OBSERVED_WAVES)[number]
export const MOST_BEHAVIOURS = 8

/** What can be seen at work of what was taught, by the code of its outcome. */
const Behaviour = z.strictObject({ outcome: z.string(), text: both(2000) })
export type Behaviour = z.output<typeof Behaviour>

/** What is there of both levels in a session: counts, and never what somebody was given. */
export const levelsShow = remote({
  room: 'train',
  name: 'levels.show',
  kind: 'query',
  input: z.strictObject(ofSession),
  output: z.strictObject({
    session: z.string(),
    country: z.string(),
    reactions: z.array(Batch),
    behaviours: z.array(Behaviour),
    people: z.array(z.string()),
    observed: z.array(z.strictObject({ pseudonym: z.string(), wave: z.enum(OBSERVED_WAVES), observers: z.int() })),
    may: z.array(z.string()),
  }),
})
export type LevelsShown = z.output<typeof levelsShow.output>

/** What one supervisor saw of one person: 1 to 4 by behaviour, null where it was not observed. Typed again it takes the place of what was typed before. */
export const observationType = remote({
  room: 'train',
  name: 'behaviour.type',
  kind: 'command',
  input: z.strictObject({
    ...ofSession,
    pseudonym: Pseudonym,
    wave: z.enum(OBSERVED_WAVES),
    /** The first supervisor of this person, or a second one. */
    observer: z.int().min(1).max(3),
    ratings: z
      .array(z.strictObject({ outcome: z.string().min(1).max(20), rating: z.int().min(1).max(4).nullable() }))
      .min(1)
      .max(MOST_BEHAVIOURS),
  }),
  output: z.strictObject({ pseudonym: z.string(), wave: z.enum(OBSERVED_WAVES), observer: z.int(), number: z.int() }),
})
