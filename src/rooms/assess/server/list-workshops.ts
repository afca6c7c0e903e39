import { programmeSeen } from '#programme/port'
import { REGION } from '#programme/package.ts'
import type { z } from 'zod'
import { workshopList } from '../contract/workshop.ts'
import { defineQuery } from './define.ts'
import { frameSeen } from './sql/frame.ts'
import { countsOf } from './sql/found.ts'
import { type StoredWorkshop, workshopsSeen } from './sql/workshops.ts'
import { countriesOf, readWorkshops, RECORDING_ROLES } from './workshop-abilities.ts'
import { NOTHING_SAID, workshopLine } from './workshop-line.ts'

type Asked = z.output<typeof workshopList.input>

const isWanted =
  ({ round, country, sector, state }: Asked) =>
  (workshop: StoredWorkshop): boolean =>
    (round === undefined || workshop.round === round) &&
    (country === undefined || workshop.country === country) &&
    (sector === undefined || workshop.sectors.includes(sector)) &&
    (state === undefined || workshop.state === state)

/** Workshops in sight: released ones of every country, all of the own one. */
export const listWorkshops = defineQuery({
  ...workshopList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readWorkshops,
  run: async ({ db, actor, input, now }) => {
    const { programmeId } = input
    const { countries } = await frameSeen(db, programmeId, now)
    const counts = new Map((await countsOf(db, programmeId, {})).map((count) => [count.code, count]))
    const all = [...countries.map(({ code }) => code), REGION]
    const records = countriesOf(actor, { programmeId, all }, RECORDING_ROLES)
    return {
      workshops: (await workshopsSeen(db, programmeId))
        .filter(isWanted(input))
        .map((workshop) => workshopLine(actor, workshop, counts.get(workshop.code) ?? NOTHING_SAID)),
      recordsIn: all.filter((code) => records.has(code)),
    }
  },
  audit: 'none',
})
