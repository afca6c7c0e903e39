import { programmeSeen } from '#programme/port'
import { REGION } from '#programme/region.ts'
import type { z } from 'zod'
import { workshopList } from '../contract/workshop.ts'
import { defineQuery } from './define.ts'
import { frameSeen } from './sql/frame.ts'
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

const countedIn = async (...of: Parameters<typeof countsOf>): Promise<ReadonlyMap<string, number>> =>
  new Map((await countsOf(...of)).map(({ code, statements }) => [code, statements]))

/** Workshops in sight: released ones of every country, all of the own one. */
export const listWorkshops = defineQuery({
  ...workshopList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readWorkshops,
  run: async ({ db, actor, input, now }) => {
    const { programmeId } = input
    const { countries } = await frameSeen(db, programmeId, now)
    const said = await countedIn(db, programmeId, {})
    const worded = await countedIn(db, programmeId, { worded: true })
    const coded = await codedByWorkshop(db, programmeId)
    const all = [...countries.map(({ code }) => code), REGION]
    const records = countriesOf(actor, { programmeId, all }, RECORDING_ROLES)
    return {
      workshops: (await workshopsSeen(db, programmeId)).filter(isWanted(input)).map((workshop) => {
        const [statements = 0, words = 0, codes = 0] = [said, worded, coded].map((of) => of.get(workshop.code))
        return workshopLine(actor, workshop, { statements, worded: words, coded: codes })
      }),
      recordsIn: all.filter((code) => records.has(code)),
    }
  },
  audit: 'none',
})
