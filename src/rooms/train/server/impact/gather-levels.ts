import { z } from 'zod'
import type { Handle } from '#kernel/db/handles.ts'
import { REACTION_QUESTIONS } from '../../contract/levels.ts'
import { behavioursOf } from '../../domain/study/behaviours.ts'
import type { Gathered } from '../../domain/study/gathered.ts'
import { taughtVersion } from '../sessions/sql/taught-versions.ts'
import { batchesSeen, type ObservationSeen, observationsSeen } from './sql/levels.ts'
import { sessionsNamed } from './sql/studies.ts'

const Ratings = z.record(z.string(), z.number())

/** Of one person, wave and observer what was typed last. */
const lastTyped = (rows: readonly ObservationSeen[]): readonly ObservationSeen[] => [
  ...new Map(rows.map((row) => [[row.session, row.pseudonym, row.wave, row.observer].join(' '), row])).values(),
]

export type Levels = Pick<Gathered, 'reactions' | 'behaviours' | 'observed'>

/** What people said of their sessions, and what supervisors saw of what was taught in them. */
export const gatherLevels = async (
  handle: Handle,
  asked: { readonly programmeId: string; readonly sessions: readonly string[] },
): Promise<Levels> => {
  const batches = await batchesSeen(handle, asked)
  const observed = lastTyped(await observationsSeen(handle, asked)).map(({ ratings, ...row }) => ({
    ...row,
    ratings: Ratings.parse(JSON.parse(ratings)),
  }))
  // Words of behaviours are those of the syllabus; a programme that observed nothing needs none.
  const taught = observed.length === 0 ? [] : await sessionsNamed(handle, asked.programmeId, asked.sessions)
  const behaviours = new Map<string, Levels['behaviours'][number]>()
  for (const syllabus of new Set(taught.map((one) => one.syllabus))) {
    const version = await taughtVersion(handle, asked.programmeId, syllabus)
    const modules = taught.filter((one) => one.syllabus === syllabus).flatMap((one) => one.modules)
    for (const one of version ? behavioursOf(version.syllabus, modules) : []) behaviours.set(one.outcome, one)
  }
  const seen = new Set(observed.flatMap(({ ratings }) => Object.keys(ratings)))
  return {
    reactions: batches.flatMap(({ sheets, withdrawnAt }) =>
      withdrawnAt === null ? sheets.filter((sheet) => sheet.length === REACTION_QUESTIONS.length) : [],
    ),
    behaviours: [...behaviours.values()].filter(({ outcome }) => seen.has(outcome)),
    observed,
  }
}
