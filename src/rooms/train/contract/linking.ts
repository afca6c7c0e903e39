import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { SESSION_CODE } from './test.ts'
import { Wave } from './wave.ts'

const ofSession = { programmeId: z.uuid(), session: z.string().regex(SESSION_CODE) }
const Attempt = z.string().min(1).max(40)

const Counts = z.strictObject({
  exact: z.int(),
  tolerant: z.int(),
  reviewed: z.int(),
  review: z.int(),
  rejected: z.int(),
  unlinkedEarlier: z.int(),
  unlinkedLater: z.int(),
  /** Links by chance that are to be expected, of so many pairs compared. */
  pairs: z.int(),
  expectedExact: z.number(),
  expectedWithinOne: z.number(),
})
export const LinkCounts = Counts
export type LinkCounts = z.output<typeof Counts>

export const OPINIONS = ['accept', 'reject', 'undecided'] as const
export const Opinion = z.enum(OPINIONS)

/** Two codes side by side, and nothing of what either answered. */
const Pair = z.strictObject({
  earlier: z.string(),
  later: z.string(),
  elements: z.array(
    z.strictObject({
      element: z.string(),
      earlier: z.string().nullable(),
      later: z.string().nullable(),
      agreement: z.enum(['same', 'different', 'missing']),
    }),
  ),
  mine: Opinion.nullable(),
  /** What others said, without whom; shown once one has said oneself. */
  others: z.array(Opinion),
})
export type LinkPair = z.output<typeof Pair>

const LinkedWave = z.strictObject({
  wave: Wave,
  counts: Counts,
  review: z.array(Pair),
  keptAt: z.iso.datetime().nullable(),
  codesDeletedAt: z.iso.datetime().nullable(),
})

export const linkingShow = remote({
  room: 'train',
  name: 'linking.show',
  kind: 'query',
  input: z.strictObject({ ...ofSession }),
  output: z.strictObject({
    /** The wave that the others are linked with; null where no code is here. */
    start: Wave.nullable(),
    waves: z.array(LinkedWave),
    /** Tries that bear a pseudonym, and need no link. */
    named: z.int(),
    /** From when the codes are to be deleted; null where there is none. */
    codesDue: z.iso.datetime().nullable(),
    codes: z.int(),
    may: z.array(z.string()),
  }),
})

export const linkJudge = remote({
  room: 'train',
  name: 'link.judge',
  kind: 'command',
  input: z.strictObject({ ...ofSession, wave: Wave, earlier: Attempt, later: Attempt, said: Opinion }),
  output: z.strictObject({ wave: Wave, earlier: z.string(), later: z.string(), said: Opinion }),
})

export const linkingKeep = remote({
  room: 'train',
  name: 'linking.keep',
  kind: 'command',
  input: z.strictObject({ ...ofSession, wave: Wave }),
  output: z.strictObject({ wave: Wave, counts: Counts, keptAt: z.iso.datetime() }),
})

/** Deletes the codes of all sessions that are past their time. With `dryRun` it says how many these are, and of which sessions. */
export const codeDelete = remote({
  room: 'train',
  name: 'code.delete',
  kind: 'command',
  input: z.strictObject({ programmeId: z.uuid(), dryRun: z.boolean().default(false) }),
  output: z.strictObject({ codes: z.int(), sessions: z.array(z.string()), deleted: z.boolean() }),
})
