import { may } from '#kernel/access/ability.ts'
import { countryCodes, programmeSeen } from '#programme/port'
import { facilitatorList } from '../../contract/certification.ts'
import { defineQuery } from '../define.ts'
import { nominateFacilitators, readFacilitators } from './facilitator-abilities.ts'
import { facilitatorShown } from './facilitator-seen.ts'
import { certificationSteps, contactsSeen, facilitatorsSeen } from './sql/facilitators.ts'
import { ownFacilitators, taughtDays } from './sql/staff.ts'
import { taughtVersions } from './sql/taught-versions.ts'

/** Syllabi by their code, each by the title of its newest version. */
const syllabiOf = (versions: Awaited<ReturnType<typeof taughtVersions>>) => {
  const newest = new Map(versions.toReversed().map(({ syllabus: { code, title } }) => [code, title]))
  return [...newest].map(([code, title]) => ({ code, titleEs: title.es, titleEn: title.en }))
}

export const listFacilitators = defineQuery({
  ...facilitatorList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readFacilitators,
  run: async ({ db, actor, input: { programmeId }, now }) => {
    const reading = {
      actor,
      now,
      steps: await certificationSteps(db, programmeId),
      taught: await taughtDays(db, programmeId),
      contacts: await contactsSeen(db, programmeId),
      own: await ownFacilitators(db, { programmeId, accountId: actor.id }),
    }
    const people = await facilitatorsSeen(db, programmeId)
    const countries = await countryCodes(db, programmeId)
    return {
      facilitators: people.map((person) => facilitatorShown(person, reading)),
      nominates: countries.filter((country) => may(actor, nominateFacilitators, { programmeId, country })),
      syllabi: syllabiOf(await taughtVersions(db, programmeId)),
    }
  },
  audit: 'none',
})
