import type { Handle } from '#kernel/db/handles.ts'
import type { PutTitle, TextPlace } from '../contract/agenda.ts'
import { Tally } from '../contract/voting.ts'
import { type ConditionState, conditionStateOf, lastAnswered } from '../domain/condition-state.ts'
import { type Presence, speakersOf, tallyOf } from '../domain/tally.ts'
import { answersOf, type ConditionKept, conditionsOf } from './sql/conditions.ts'
import { type DecisionKept, decisionsOf } from './sql/decisions.ts'
import { itemsOf, type MeetingSeen, membersOf } from './sql/meetings.ts'
import { overtakenAmong } from './sql/overtaken.ts'
import { hashesOf, placesIn, submissionSeen, titleIn } from './sql/submissions.ts'
import { presencesOf, type VoteKept, votesOf } from './sql/votes.ts'

type Answers = Awaited<ReturnType<typeof answersOf>>
export type ConditionNow = ConditionKept['said'] & {
  readonly answers: Answers
  /** Hash of the text that was put beside it last, and how it stands for that. */
  readonly answered: string | null
  readonly state: ConditionState
}

export type ItemNow = {
  readonly item: number
  readonly submissionId: string
  readonly subject: string
  readonly number: number
  readonly title: PutTitle | null
  /** What a condition may name; null where it may name anything. */
  readonly places: readonly TextPlace[] | null
  readonly putAt: string
  /** Number of what was put last on the subject. */
  readonly last: number
  /** Another text was decided meanwhile that leaves no room for this one. */
  readonly overtaken: boolean
  readonly hash: string
  readonly motion: number
  readonly version: number
  /** Without those that were withdrawn. */
  readonly conditions: readonly ConditionNow[]
  /** How many were ever set. */
  readonly numbered: number
  /** The last of each country on what stands. */
  readonly votes: readonly VoteKept[]
  /** Who voted at an earlier step, and not at this. */
  readonly lapsed: readonly string[]
  readonly tally: Tally
  readonly decisions: readonly DecisionKept[]
}

export type MeetingNow = {
  readonly meeting: MeetingSeen
  readonly members: readonly string[]
  readonly presences: readonly Presence[]
  /** Country → who speaks for it. */
  readonly speakers: ReadonlyMap<string, string>
  readonly items: readonly ItemNow[]
}

const conditionNow = ({ item, said }: ConditionKept, all: Answers): ConditionNow => {
  const answers = all.filter((one) => one.item === item && one.number === said.number)
  const answered = lastAnswered(answers) ?? null
  return { ...said, answers, answered, state: answered === null ? 'open' : conditionStateOf(answers, answered) }
}

const lastOfEach = (votes: readonly VoteKept[]): readonly VoteKept[] => [...new Map(votes.map((one) => [one.country, one])).values()]

/** All that was recorded at a meeting, of every point of its agenda. */
type Recorded = Pick<MeetingNow, 'meeting' | 'members' | 'presences'> & {
  readonly votes: readonly VoteKept[]
  readonly conditions: readonly ConditionKept[]
  readonly answers: Answers
  readonly decisions: readonly DecisionKept[]
}
type OnAgenda = Pick<ItemNow, 'item' | 'submissionId' | 'subject' | 'title' | 'places' | 'number' | 'putAt' | 'last' | 'overtaken' | 'hash'>

/** What was decided is told as it was counted then, whatever was recorded since. */
const itemNow = (at: OnAgenda, { meeting, members, presences, ...all }: Recorded): ItemNow => {
  const set = all.conditions.filter(({ item }) => item === at.item)
  const motion = set.length + set.filter(({ withdrawn }) => withdrawn).length
  const votes = all.votes.filter(({ item }) => item === at.item)
  const ballots = votes.filter((vote) => vote.motion === motion).map((vote) => ({ ...vote, byHand: !vote.recorded }))
  const decisions = all.decisions.filter(({ submission }) => submission === at.submissionId)
  const frozen = decisions.find(({ tally }) => tally !== null)?.tally
  return {
    ...at,
    motion,
    version: presences.length + votes.length + motion,
    conditions: set.filter(({ withdrawn }) => !withdrawn).map((one) => conditionNow(one, all.answers)),
    numbered: set.length,
    votes: lastOfEach(ballots),
    lapsed: members.filter((one) => votes.some(({ country }) => country === one) && ballots.every(({ country }) => country !== one)),
    tally: frozen ? Tally.parse(JSON.parse(frozen)) : tallyOf(meeting, members, { presences, ballots }),
    decisions,
  }
}

const agendaOf = async (handle: Handle, { programmeId, id }: MeetingSeen): Promise<readonly OnAgenda[]> => {
  const agenda: OnAgenda[] = []
  const items = await itemsOf(handle, programmeId, [id])
  const ids = items.map(({ submissionId }) => submissionId)
  const [hashes, gone] = [await hashesOf(handle, { programmeId, ids }), await overtakenAmong(handle, { programmeId, ids })]
  for (const { item, submissionId, subject, number, putAt, places, ...titles } of items) {
    const last = (await submissionSeen(handle, { programmeId, subject }))?.number ?? number
    const hash = hashes.find(({ submission }) => submission === submissionId)?.hash ?? ''
    const at = { item, submissionId, subject, title: titleIn(titles), places: placesIn(places), number, putAt, last, hash }
    agenda.push({ ...at, overtaken: gone.has(submissionId) })
  }
  return agenda
}

/** A meeting as it stands: who is there, what is on the table at each point, and what the votes on that come to. */
export const meetingNow = async (handle: Handle, meeting: MeetingSeen): Promise<MeetingNow> => {
  const agenda = await agendaOf(handle, meeting)
  const submissions = agenda.map(({ submissionId }) => submissionId)
  const recorded: Recorded = {
    meeting,
    members: await membersOf(handle, meeting),
    presences: await presencesOf(handle, meeting),
    votes: await votesOf(handle, meeting),
    conditions: await conditionsOf(handle, meeting),
    answers: await answersOf(handle, meeting),
    decisions: await decisionsOf(handle, meeting.programmeId, submissions),
  }
  const { members, presences } = recorded
  return { meeting, members, presences, speakers: speakersOf(members, presences), items: agenda.map((one) => itemNow(one, recorded)) }
}
