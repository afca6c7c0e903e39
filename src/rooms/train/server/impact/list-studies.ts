import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { type StudyLine, studyList } from '../../contract/study.ts'
import { planInForce } from '../../domain/study/plan-in-force.ts'
import { defineQuery } from '../define.ts'
import { proposeStudies, readStudies } from './abilities.ts'
import { editionsSeen, workedOut } from './sql/results.ts'
import { plansSeen, studiesSeen, studySessions } from './sql/studies.ts'

export const listStudies = defineQuery({
  ...studyList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readStudies,
  run: async ({ db, actor, subject, input: { programmeId } }) => {
    const [studies, plans, sessions, editions, results] = [
      await studiesSeen(db, programmeId),
      Map.groupBy(await plansSeen(db, { programmeId }), ({ study }) => study),
      Map.groupBy(await studySessions(db, { programmeId }), ({ study }) => study),
      new Set((await editionsSeen(db, { programmeId })).map(({ study }) => study)),
      new Set((await workedOut(db, programmeId)).map(({ study }) => study)),
    ]
    const stateOf = (study: string): StudyLine['state'] => {
      if (editions.has(study)) return 'published'
      if (results.has(study)) return 'worked-out'
      const own = plans.get(study) ?? []
      return planInForce(own) ? 'locked' : own.length > 0 ? 'proposed' : 'draft'
    }
    const countriesOf = (study: string): string[] => {
      const standing = new Set((plans.get(study) ?? []).map(({ number }) => number))
      return [...new Set((sessions.get(study) ?? []).flatMap(({ plan, country }) => (standing.has(plan) ? [country] : [])))].toSorted()
    }
    return {
      studies: studies.map((one) => ({
        ...one,
        countries: countriesOf(one.study),
        state: stateOf(one.study),
      })),
      may: mayDo(actor, subject, [proposeStudies]),
    }
  },
  audit: 'none',
})
