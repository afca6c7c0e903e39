import { REGION } from '#programme/region.ts'
import { programmeSeen } from '#programme/port'
import { workshopRecord } from '../contract/workshop.ts'
import { countryInCode, nextWorkshopCode } from '../domain/workshop-code.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { type Frame, frameSeen } from './sql/frame.ts'
import { takeTurn } from './sql/turn.ts'
import { addWorkshop, workshopsSeen } from './sql/workshops.ts'
import { recordsAs, recordWorkshops } from './workshop-abilities.ts'

/** Whether a programme has the country and the sectors that a workshop names. */
const hasPlace = ({ countries, sectors }: Frame, country: string, named: readonly string[]): boolean =>
  (country === REGION || countries.some(({ code }) => code === country)) &&
  named.every((code) => sectors.some((sector) => sector.code === code))

/** Begins a workshop, open for statements. Its code names its country, so that none can be taken by another's. */
export const recordWorkshop = defineCommand({
  ...workshopRecord,
  on: async ({ tx, input }) =>
    (await programmeSeen(tx, input.programmeId)) ? { programmeId: input.programmeId, country: input.country } : undefined,
  can: recordWorkshops,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, round, country, sectors } = input
    await takeTurn(tx, programmeId)
    const frame = await frameSeen(tx, programmeId, now)
    if (!hasPlace(frame, country, sectors)) refuse('workshop.misplaced')
    const taken = new Set((await workshopsSeen(tx, programmeId)).map((one) => one.code))
    const next = nextWorkshopCode({ round, country, sectors }, taken)
    const code = input.code ?? next
    if (countryInCode(code, frame) !== country) refuse('workshop.miscoded', { country, example: next })
    await addWorkshop(tx, { ...input, code }, { by: recordsAs(actor, subject), at: now })
    return { workshop: code, state: 'open' as const, version: 1 }
  },
  audit: ({ workshop }) => ({
    subject: workshop,
    fields: Object.keys(workshopRecord.input.shape).filter((name) => name !== 'programmeId'),
  }),
})
