import { hasCountryMember } from '#programme/port'
import { workshopRelease } from '../contract/workshop.ts'
import { marksOf } from '../domain/marks.ts'
import { defineCommand } from './define.ts'
import { moved, readyFor } from './move-workshop.ts'
import { refuse } from './problems.ts'
import { statementsOf } from './sql/statements.ts'
import { workshopSeen } from './sql/workshops.ts'
import { leavesToMember, moveWorkshops } from './workshop-abilities.ts'

/** Lets every member read the public wording of a sealed workshop; what was said stays in its own country. */
export const releaseWorkshop = defineCommand({
  ...workshopRelease,
  on: ({ tx, input }) => workshopSeen(tx, input.programmeId, input.workshop),
  can: moveWorkshops('release'),
  run: async (given) => {
    const subject = await readyFor(given, 'release')
    const { tx, actor, now } = given
    const { programmeId, country } = subject
    if (leavesToMember(actor, subject, await hasCountryMember(tx, { actor, programmeId, country, now }))) refuse('workshop.member-releases')
    const statements = await statementsOf(tx, programmeId, [subject.code])
    const numbers = statements.filter((s) => s.publicEs === null && s.publicEn === null).map((s) => s.number)
    if (numbers.length > 0) refuse('wording.missing', { numbers })
    const marks = marksOf(statements)
    if (marks.length > 0 && !given.input.acknowledged) refuse('wording.marked', { marks: [...marks] })
    return moved({ ...given, subject }, 'release')
  },
  audit: ({ workshop }, { input }) => ({ subject: workshop, fields: input.acknowledged ? ['state', 'acknowledged'] : ['state'] }),
})
