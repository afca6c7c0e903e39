import { voteRecord } from '../contract/meeting.ts'
import { keepMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { keepVote, voterInTurn, voterSeen } from './voting.ts'
import { saidCountries } from './said-countries.ts'

/** What was said aloud in the room: nobody there hears whoever is remote, so that one casts by its own hand. */
export const recordVote = defineCommand({
  ...voteRecord,
  on: ({ tx, input }) => voterSeen(tx, input),
  can: keepMeetings,
  run: async ({ tx, actor, input, subject, now }) => {
    const voter = await voterInTurn(tx, subject, { input, now })
    if (voter.speakerHow === 'remote') refuse('vote.remote', { country: voter.speaker, name: saidCountries(voter.speaker) })
    return keepVote(tx, { input, voter }, { cast_by: null, recorded_by: actor.id, now })
  },
  audit: ({ country }, { subject }) => ({ subject: `${subject.id}/${subject.item}/${country}`, fields: ['choice'] }),
})
