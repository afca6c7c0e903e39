import { REGION } from '#programme/region.ts'
import { workshopEdit } from '../contract/workshop.ts'
import { takesWording } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { refuse } from './problems.ts'
import { countCells } from './sql/cell-totals.ts'
import { ownSector } from './own-sector.ts'
import { frameSeen } from './sql/frame.ts'
import { statementsOf } from './sql/statements.ts'
import { takeTurn } from './sql/turn.ts'
import { changeWorkshop, workshopSeen } from './sql/workshops.ts'
import { unchanged } from './unchanged.ts'
import { recordsAs, recordWorkshops } from './workshop-abilities.ts'

/** Corrects what is known of a workshop until it is released. Round and country are in its code and stay. */
export const editWorkshop = defineCommand({
  ...workshopEdit,
  on: ({ tx, input }) => workshopSeen(tx, input.programmeId, input.workshop),
  can: recordWorkshops,
  run: async ({ tx, actor, input, now }) => {
    await takeTurn(tx, input.programmeId)
    const before = await workshopSeen(tx, input.programmeId, input.workshop)
    if (!before) throw new Error(`workshop ${input.workshop} went out of sight`)
    if (!takesWording(before.state)) inState(before, 'sealed')
    unchanged(input.version, before)
    const { sectors } = await frameSeen(tx, input.programmeId, now)
    if (before.country !== REGION && input.sectors.length === 0) refuse('workshop.misplaced')
    if (!input.sectors.every((code) => sectors.some((sector) => sector.code === code))) refuse('workshop.misplaced')
    for (const said of await statementsOf(tx, before.programmeId, [before.code])) ownSector(input, said.sector)
    const version = await changeWorkshop(tx, before, { facts: input, by: recordsAs(actor, before), at: now })
    if (before.state === 'sealed') await countCells(tx, before.programmeId, before.country)
    return { workshop: before.code, state: before.state, version }
  },
  audit: ({ workshop }) => ({
    subject: workshop,
    fields: Object.keys(workshopEdit.input.shape).filter((name) => !['programmeId', 'workshop', 'version'].includes(name)),
  }),
})
