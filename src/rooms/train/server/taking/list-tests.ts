import { may, mayDo } from '#kernel/access/ability.ts'
import { overTheWalls } from '#kernel/access/context.ts'
import { programmeSeen } from '#programme/port'
import { type SessionTests, testList, type TestLine } from '../../contract/test.ts'
import { versionsOf } from '../../domain/taking/versions.ts'
import { defineQuery } from '../define.ts'
import { arrivalsOf, linksOf } from './sql/attempts.ts'
import { formLines } from './sql/test-forms.ts'
import { sessionsSeen, testsSeen } from './sql/tests.ts'
import { exportAnswers, giveTests, linkAnswers, listTests, recordTestForms, seeArrivals, typeSheets } from './test-abilities.ts'

type Arrivals = Awaited<ReturnType<typeof arrivalsOf>>
type Links = Awaited<ReturnType<typeof linksOf>>

const arrivedOf = (arrivals: readonly Arrivals[number][]): SessionTests['tests'][number]['arrived'] =>
  [...Map.groupBy(arrivals, ({ form }) => form)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([form, all]) => ({
      form,
      finished: all.filter(({ finished, isBlank }) => finished && !isBlank).length,
      begun: all.filter(({ finished }) => !finished).length,
      paper: all.filter(({ source, isBlank }) => source === 'paper' && !isBlank).length,
      late: all.filter(({ late }) => late).length,
      blank: all.filter(({ isBlank }) => isBlank).length,
    }))

const withArrivals = (test: TestLine, arrivals: Arrivals, links: Links): SessionTests['tests'][number] => {
  const mine = arrivals.filter(({ session, wave }) => session === test.session && wave === test.wave)
  const made = links.find(({ session, wave }) => session === test.session && wave === test.wave)
  // A try in which nothing was answered stands before no other.
  const { counting, conflicts } = versionsOf(mine.filter(({ late, isBlank }) => !late && !isBlank))
  const arrived = arrivedOf([...counting, ...mine.filter(({ late, isBlank }) => late || isBlank)])
  return { ...test, links: made?.links ?? 0, personLinks: made?.persons ?? 0, arrived, conflicts: [...conflicts] }
}

/** The tests of sessions whose arrivals this reader sees, and what came: counts, and never a result. Each try that came late is counted; of the others those that count. */
export const listTestsOfSessions = defineQuery({
  ...testList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: listTests,
  run: async ({ db, actor, input: { programmeId, session } }) => {
    const all = (await sessionsSeen(db, programmeId)).filter((one) => session === undefined || one.session === session)
    const sessions = all.filter(({ country }) => may(actor, seeArrivals, { programmeId, country }))
    const tests = await testsSeen(db, { programmeId, session })
    const codes = sessions.map((one) => one.session)
    const { arrivals, links, forms } = await overTheWalls(db, actor, async () => ({
      arrivals: await arrivalsOf(db, programmeId, codes),
      links: await linksOf(db, programmeId, codes),
      forms: await formLines(db, programmeId),
    }))
    return {
      sessions: sessions.map((one) => ({
        ...one,
        may: mayDo(actor, { programmeId, country: one.country }, [giveTests, typeSheets, linkAnswers]),
        tests: tests.filter((test) => test.session === one.session).map((test) => withArrivals(test, arrivals, links)),
      })),
      forms,
      may: mayDo(actor, { programmeId }, [recordTestForms, exportAnswers]),
    }
  },
  audit: 'none',
})
