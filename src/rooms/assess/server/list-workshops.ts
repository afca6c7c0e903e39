import { countryCodes, programmeSeen } from '#programme/port'
import { REGION } from '#programme/region.ts'
import type { z } from 'zod'
import { workshopList } from '../contract/workshop.ts'
import { defineQuery } from './define.ts'
import { codedByWorkshop, countsOf } from './sql/found.ts'
import { type StoredWorkshop, workshopsSeen } from './sql/workshops.ts'
import { countriesOf, readWorkshops, RECORDING_ROLES } from './workshop-abilities.ts'
import { workshopLine } from './workshop-line.ts'

type Asked = z.output<typeof workshopList.input>

const isWanted =
  ({ round, country, sector, state }: Asked) =>
  (workshop: StoredWorkshop): boolean =>
    (round === undefined || workshop.round === round) &&
    (country === undefined || workshop.country === country) &&
    (sector === undefined || workshop.sectors.includes(sector)) &&
    (state === undefined || workshop.state === state)

const NONE = { statements: 0, worded: 0 }

/** Workshops in sight: released ones of every country, all of the own one. */
export const listWorkshops = defineQuery({
  ...workshopList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readWorkshops,
  run: async ({ db, actor, input }) => {
    const { programmeId } = input
    const said = new Map((await countsOf(db, programmeId)).map((counts) => [counts.code, counts]))
    const coded = await codedByWorkshop(db, programmeId)
    const all = [...(await countryCodes(db, programmeId)), REGION]
    const records = countriesOf(actor, { programmeId, all }, RECORDING_ROLES)
    return {
      workshops: (await workshopsSeen(db, programmeId)).filter(isWanted(input)).map((workshop) => {
        const { statements, worded } = said.get(workshop.code) ?? NONE
        return workshopLine(actor, workshop, { statements, worded, coded: coded.get(workshop.code) ?? 0 })
      }),
      recordsIn: all.filter((code) => records.has(code)),
    }
  },
  audit: 'none',
})
