import { mayDo } from '#kernel/access/ability.ts'
import { asTheHouse } from '#kernel/access/context.ts'
import type { Both } from '../../contract/both.ts'
import { studyShow } from '../../contract/study.ts'
import { sessionsUpTo } from '../../domain/study/plan-in-force.ts'
import { defineQuery } from '../define.ts'
import { lockPlans, proposeStudies, publishImpact, readStudies, workOut } from './abilities.ts'
import { editionsSeen, errataSeen, resultSeen } from './sql/results.ts'
import { firstOpenedAt, plansSeen, studySeen } from './sql/studies.ts'

const bothOf = ({ es, en }: { readonly es: string | null; readonly en: string | null }): Both | null =>
  es === null || en === null ? null : { es, en }

export const showStudy = defineQuery({
  ...studyShow,
  on: ({ db, input }) => studySeen(db, input),
  can: readStudies,
  run: async ({ db, actor, subject, input: { programmeId, study } }) => {
    const may = mayDo(actor, subject, [proposeStudies, lockPlans, workOut, publishImpact])
    const [plans, editions, errata, result] = [
      await plansSeen(db, { programmeId, study }),
      await editionsSeen(db, { programmeId, study }),
      await errataSeen(db, { programmeId, study }),
      await resultSeen(db, { programmeId, study }),
    ]
    const sessions = sessionsUpTo(plans, plans.at(-1))
    // Whoever plans or locks is told whether a test has been opened, and not of which session.
    const first = may.length > 0 && sessions.length > 0 ? await asTheHouse(db, actor, () => firstOpenedAt(db, programmeId, sessions)) : null
    return {
      study,
      about: subject.about,
      version: subject.version,
      plans: plans.map(({ number, sha256, plan, reason, proposedAt, proposedBy, lock }) => ({
        number,
        sha256,
        plan,
        reason,
        proposedAt,
        lock,
        own: proposedBy === actor.id,
      })),
      firstOpenedAt: first,
      result: result
        ? { id: result.id, plan: result.plan, sha256: result.sha256, madeAt: result.madeAt, own: result.madeBy === actor.id }
        : null,
      editions: editions.map(({ number, sha256, plan, publishedAt, es, en }) => ({
        number,
        sha256,
        plan,
        publishedAt,
        changes: bothOf({
          es,
          en,
        }),
        errata: errata
          .filter(({ edition }) => edition === number)
          .map((one) => ({
            number: one.number,
            text: {
              es: one.es,
              en: one.en,
            },
            notedAt: one.notedAt,
          })),
      })),
      may,
    }
  },
  audit: 'none',
})
