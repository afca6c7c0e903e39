import type { Handle } from '#kernel/db/handles.ts'
import type { Outcome } from '../contract/meeting.ts'
import { Tally } from '../contract/voting.ts'
import { type ConditionState, conditionStateOf } from '../domain/condition-state.ts'
import { refuse } from './problems.ts'
import { takeTurn } from './sql/bodies.ts'
import { answersOf, conditionsOf } from './sql/conditions.ts'
import { addDecision, type DecisionKept, decisionsOn } from './sql/decisions.ts'

type About = { readonly programmeId: string; readonly subject: string; readonly hash: string }

export type Decision = {
  readonly outcome: Outcome
  readonly hash: string
  readonly decidedAt: string
  readonly submissionId: string
  readonly meetingId: string
  readonly item: number
  /** What was counted; null where it confirms that conditions were met. */
  readonly tally: Tally | null
}

const told = ({ outcome, hash, decidedAt, submission, meeting, item, tally }: DecisionKept): Decision => {
  const counted = tally === null ? null : Tally.parse(JSON.parse(tally))
  return { outcome, hash, decidedAt, submissionId: submission, meetingId: meeting, item, tally: counted }
}

/** What a body decided last on this very text; undefined where it decided nothing on it. */
export const decisionOn = async (handle: Handle, about: About): Promise<Decision | undefined> => {
  const found = (await decisionsOn(handle, about)).findLast(({ hash }) => hash === about.hash)
  return found && told(found)
}

export type Condition = {
  readonly number: number
  readonly textEs: string
  readonly textEn: string
  readonly target: string
  readonly owner: string
  readonly due: string
  /** For the text that is asked about. */
  readonly state: ConditionState
}
/** Under which text was approved last, and how each condition stands for another. */
export type UnderConditions = { readonly approved: Decision; readonly met: Decision | null; readonly conditions: readonly Condition[] }

/**
 * Under which conditions the subject was approved by the last vote that approved it: a later text that was returned changes nothing.
 * @param about `hash` is that of the successor in which they are to be met
 * @returns undefined where that approval was under none
 */
export const conditionsOn = async (handle: Handle, about: About): Promise<UnderConditions | undefined> => {
  const decisions = await decisionsOn(handle, about)
  const vote = decisions.findLast(({ tally, outcome }) => tally !== null && outcome !== 'returned')
  if (vote?.outcome !== 'approved-with-conditions') return undefined
  const meeting = { programmeId: about.programmeId, id: vote.meeting }
  const answers = await answersOf(handle, meeting)
  const set = (await conditionsOf(handle, meeting)).filter(({ item, withdrawn }) => item === vote.item && !withdrawn)
  const conditions = set.map(({ item, said }) => {
    const own = answers.filter((answer) => answer.item === item && answer.number === said.number)
    return { ...said, state: conditionStateOf(own, about.hash) }
  })
  const met = decisions.find(({ submission, tally }) => submission === vote.submission && tally === null)
  return { approved: told(vote), met: met ? told(met) : null, conditions }
}

/**
 * Records that a text meets all conditions under which the one before it was approved: from then on it is as decided as that. For the room
 * whose text it is, once it has shown that nothing changed but what the conditions name; a wider change is put and voted anew.
 * @throws Problem `condition.closed` where nothing waits for conditions, `condition.open` while an owner has not accepted this very text
 */
export const confirmConditions = async (
  handle: Handle,
  about: About & { readonly by: string; readonly now: string },
): Promise<Decision> => {
  const { programmeId, hash, by, now } = about
  await takeTurn(handle, programmeId)
  const under = await conditionsOn(handle, about)
  if (!under || under.met) return refuse('condition.closed')
  const open = under.conditions.filter(({ state }) => state !== 'accepted').map(({ number }) => number)
  if (open.length > 0) refuse('condition.open', { numbers: open.join(', ') })
  const { submissionId: submission, meetingId: meeting, item } = under.approved
  const made = { confirms: true, outcome: 'conditions-met', hash, tally: null } as const
  await addDecision(handle, { programme_id: programmeId, submission, meeting, item, ...made, decided_by: by, decided_at: now })
  return told({ ...made, submission, meeting, item, decidedAt: now })
}
