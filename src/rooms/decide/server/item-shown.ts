import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { mayReplace } from '../domain/may-replace.ts'
import { acceptConditions, castVotes, keepMeetings } from './abilities.ts'
import type { ConditionNow, ItemNow, MeetingNow } from './meeting-now.ts'

type Reader = { readonly actor: Actor; readonly held: MeetingNow }

const waitsForConditions = ({ decisions }: ItemNow, meetingId: string): boolean =>
  decisions.length === 1 && decisions.some((one) => one.outcome === 'approved-with-conditions' && one.meeting === meetingId)

const conditionShown = ({ actor, held: { meeting } }: Reader, one: ConditionNow, waits: boolean) => {
  const { number, textEs, textEn, target, owner, due, state, answered, answers } = one
  const { reasonEs = null, reasonEn = null } = answers.at(-1) ?? {}
  const asked = waits && state !== 'open' && state !== 'refused'
  const may = [
    ...(waits ? mayDo(actor, meeting, [keepMeetings]) : []),
    ...(asked ? mayDo(actor, { ...meeting, speakers: [owner] }, [acceptConditions]) : []),
  ]
  return { number, textEs, textEn, target, owner, due, state, answered, reasonEs, reasonEn, may }
}

/** Countries for which this actor may cast the vote now: of whoever cast its own and left, nobody casts another. */
const votesFor = ({ actor, held: { meeting, speakers } }: Reader, { votes }: ItemNow): string[] =>
  [...speakers]
    .filter(([country, speaker]) => {
      const before = votes.find((one) => one.country === country)
      const mine = { how: speaker === country ? ('room' as const) : ('proxy' as const), recorded: false }
      return (!before || mayReplace(before, mine)) && mayDo(actor, { ...meeting, speakers: [speaker] }, [castVotes]).length > 0
    })
    .map(([country]) => country)

/** A point of the agenda as its reader is shown it, with what that reader may do about it. */
export const itemShown = (reader: Reader, one: ItemNow) => {
  const { item, submissionId, subject, title, places, number, putAt, hash, motion, version, tally } = one
  const superseded = one.last !== number
  const open = one.decisions.length === 0 && !superseded && !one.overtaken
  const waits = waitsForConditions(one, reader.held.meeting.id)
  const own = open ? votesFor(reader, one) : []
  return {
    item,
    submissionId,
    subject,
    title,
    places: places && [...places],
    number,
    putAt,
    hash,
    superseded,
    overtaken: one.overtaken,
    motion,
    version,
    tally,
    conditions: one.conditions.map((condition) => conditionShown(reader, condition, waits)),
    votes: one.votes.map(({ country, choice, how, recorded, at }) => ({ country, choice, how, recorded, at })),
    lapsed: [...one.lapsed],
    decisions: one.decisions.map(({ outcome, hash: decided, decidedAt }) => ({ outcome, hash: decided, decidedAt })),
    may: [...(open ? mayDo(reader.actor, reader.held.meeting, [keepMeetings]) : []), ...(own.length > 0 ? [castVotes.sentence] : [])],
    votesFor: own,
  }
}
