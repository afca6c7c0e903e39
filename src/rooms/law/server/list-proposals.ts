import { may } from '#kernel/access/ability.ts'
import { countryCodes, programmeSeen } from '#programme/port'
import { Jurisdiction } from '../contract/facts.ts'
import { proposalList } from '../contract/proposal.ts'
import { readLaw, writeLaw } from './abilities.ts'
import { defineQuery } from './define.ts'
import { proposalsSeen } from './sql/proposals.ts'

/** With the countries whose law is held, and those whose law this reader writes. */
export const listProposals = defineQuery({
  ...proposalList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readLaw,
  run: async ({ db, actor, input: { programmeId } }) => {
    const codes = await countryCodes(db, programmeId)
    const countries = Jurisdiction.options.filter((system) => codes.includes(system))
    return {
      proposals: await proposalsSeen(db, programmeId),
      countries,
      may: countries.filter((system) => may(actor, writeLaw, { programmeId, system })),
    }
  },
  audit: 'none',
})
