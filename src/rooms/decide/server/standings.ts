import { type Handle, knowing } from '#kernel/db/handles.ts'
import { dayAmong, unendedDayIn } from '#programme/rules'
import type { PositionLine } from '../contract/position.ts'
import { type Gate, gateOf, type State, stateOf } from '../domain/standing.ts'
import { bodyOf, type Founding } from './put.ts'
import type { KeptBody } from './sql/bodies.ts'
import { positionsOn } from './sql/positions.ts'
import { submissionSeen, textsOf } from './sql/submissions.ts'
import type { DecideTables } from './tables.ts'

export type MemberStanding = {
  readonly country: string
  readonly state: State
  /** What makes the state; none where nothing stands. */
  readonly position: PositionLine | null
  /** What it answered last, whatever has become of it. */
  readonly last: PositionLine | null
  /** Whether what was put last was put to it. */
  readonly asked: boolean
}

export type Put = {
  readonly id: string
  readonly number: number
  readonly putAt: string
  /** The day on which it was put where the day is earliest, so that no member answered before it. */
  readonly putOn: string
  readonly deadline: string
}
export type Standings = {
  readonly body: KeptBody
  readonly put: Put | null
  readonly members: readonly MemberStanding[]
  /** Countries that decide no longer and answered while they did: what was given is not undone by the rule, nor by putting to the others again. */
  readonly besides: readonly MemberStanding[]
  readonly gate: Gate
}

type Asked = {
  readonly programmeId: string
  readonly subject: string
  readonly body: string
  readonly founding?: Founding
  readonly now: string
  /** Hash, by country, of what would be printed now. */
  readonly current: ReadonlyMap<string, string>
}

/** Where each member of a body stands towards a subject, each by the calendar of its country, and whether that lets it pass. */
export const standingsOf = async (
  handle: Handle,
  { programmeId, subject, body: code, founding, now, current }: Asked,
): Promise<Standings> => {
  const db = knowing<DecideTables>(handle)
  const body = await bodyOf(db, programmeId, code, founding)
  const put = await submissionSeen(db, { programmeId, subject })
  const texts = put ? await textsOf(db, put) : []
  const positions = await positionsOn(db, { programmeId, subject })
  const standing = (country: string): MemberStanding => {
    const own = positions.filter((position) => position.country === country)
    const asked = texts.find((text) => text.country === country)?.hash ?? null
    // To one that decides no longer nothing is put again: the last that was is the text that it answered.
    const hash = asked ?? (body.members.includes(country) ? null : (own.at(-1)?.hash ?? null))
    const [deadline, today] = [put?.deadline ?? '', unendedDayIn(country, now)]
    const facts = { current: current.get(country) ?? '', put: hash, deadline, today, positions: own }
    return { country, ...stateOf(facts), last: own.at(-1) ?? null, asked: asked !== null }
  }
  const members = body.members.map(standing)
  const answered = new Set(positions.map(({ country }) => country))
  const besides = [...answered].filter((country) => !body.members.includes(country)).map(standing)
  return {
    body,
    put: put
      ? { id: put.id, number: put.number, putAt: put.putAt, putOn: dayAmong(body.members, put.putAt), deadline: put.deadline }
      : null,
    members,
    besides: besides.filter(({ state }) => state !== 'not-put'),
    gate: gateOf(
      body,
      members.map(({ country, state }) => ({ country, state })),
    ),
  }
}
