import { voteCast } from '../contract/meeting.ts'
import { castVotes } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { keepVote, voterInTurn, voterSeen } from './voting.ts'
import { saidCountries } from './said-countries.ts'

/** By the hand of whoever sits for the country, or for the country that holds its proxy. */
export const castVote = defineCommand({
  ...voteCast,
  on: ({ tx, input }) => voterSeen(tx, input),
  can: castVotes,
  run: async ({ tx, actor, input, subject, now }) => {
    const voter = await voterInTurn(tx, subject, { input, now })
    const { country } = input
    const sits = actor.memberships.some(
      (seat) => seat.programmeId === subject.programmeId && seat.role === subject.voterRole && seat.country === voter.speaker,
    )
    if (!sits)
      refuse('vote.represented', {
        country,
        holder: voter.speaker,
        name: saidCountries(country),
        holderName: saidCountries(voter.speaker),
      })
    return keepVote(tx, { input, voter }, { cast_by: actor.id, recorded_by: null, now })
  },
  audit: ({ country }, { subject }) => ({ subject: `${subject.id}/${subject.item}/${country}`, fields: ['choice'] }),
})
