import { hasCountry, programmeSeen, sectorsIn } from '#programme/port'
import { begunDayIn } from '#programme/rules'
import { facilitatorNominate } from '../../contract/certification.ts'
import { defineCommand } from '../define.ts'
import { nominateFacilitators } from './facilitator-abilities.ts'
import { refuse } from '../problems.ts'
import { refuseStep } from './refuse-step.ts'
import { addCertificationStep, addFacilitator } from './sql/facilitators.ts'

export const nominateFacilitator = defineCommand({
  ...facilitatorNominate,
  on: async ({ tx, input: { programmeId, country } }) => {
    const there = (await programmeSeen(tx, programmeId)) && (await hasCountry(tx, programmeId, country))
    return there ? { programmeId, country } : undefined
  },
  can: nominateFacilitators,
  run: async ({ tx, actor, input, now, newId }) => {
    const { programmeId, country, name, email, languages, sectors, yearsOfPractice, syllabus, language, on } = input
    const known = await sectorsIn(tx, programmeId)
    const others = sectors.filter((sector) => !known.some(({ code }) => code === sector))
    if (others.length > 0) refuse('session.unknown-sector', { sectors: others.join(', ') })
    if (on > begunDayIn(country, now)) refuseStep('nominated', 'future')
    const id = newId()
    const by = { recorded_by: actor.id, recorded_at: now }
    const row = { programme_id: programmeId, id, country, name, languages, sectors, years_of_practice: yearsOfPractice, shown: [], ...by }
    await addFacilitator(tx, { row, email })
    const first = { programme_id: programmeId, facilitator: id, syllabus, language, number: 1, step: 'nominated' as const }
    await addCertificationStep(tx, { ...first, taken_on: on, facts: {}, ...by })
    return { id }
  },
  audit: ({ id }) => ({ subject: id, fields: ['name', 'email', 'languages', 'sectors', 'years_of_practice'] }),
})
