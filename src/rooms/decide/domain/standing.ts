import type { MemberState, OnSilence, Rule } from '../contract/body.ts'
import type { Stand } from '../contract/position.ts'

/**
 * Where a member stands towards what would be printed now. `not-put`: it was never put to it. `void`: the text has changed since it was put,
 * so that whatever was answered no longer stands. Silence is never consent.
 */
export type State = MemberState

export type Answered = { readonly stand: Stand; readonly hash: string | null }

type Facts<Position extends Answered> = {
  /** Hash of what would be printed now. */
  readonly current: string
  /** Hash of what was put last; none where nothing was. */
  readonly put: string | null
  readonly deadline: string
  readonly today: string
  /** The member's positions, the latest last. */
  readonly positions: readonly Position[]
}

const STATE_OF: Readonly<Record<Stand, State>> = {
  accept: 'signed',
  'accept-with-reservation': 'with-reservation',
  object: 'objected',
}

/** The state of one member, and the position that makes it, if one does. A position stands for as long as its text does, however often that is put. */
export const stateOf = <Position extends Answered>(
  facts: Facts<Position>,
): { readonly state: State; readonly position: Position | null } => {
  const { current, put, deadline, today, positions } = facts
  const last = positions.at(-1)
  if (put === null) return { state: 'not-put', position: null }
  if (last && last.hash === current) return { state: STATE_OF[last.stand], position: last }
  if (put !== current) return { state: 'void', position: null }
  return { state: today > deadline ? 'no-answer' : 'awaiting', position: null }
}

export type GateRule = {
  readonly rule: Rule
  readonly least: number | null
  readonly onObjection: OnSilence
  readonly onSilence: OnSilence
}
export type Standing = { readonly country: string; readonly state: State }

/** `open` where nothing stands in the way; `marked` go in all the same and say so. */
export type Gate = { readonly open: boolean; readonly blocking: readonly Standing[]; readonly marked: readonly Standing[] }

const CONSENTS: readonly State[] = ['signed', 'with-reservation']

/** Whether a body's members let it pass. One that was not asked, or may still answer, is always waited for. */
export const gateOf = ({ rule, least, onObjection, onSilence }: GateRule, standings: readonly Standing[]): Gate => {
  const lets = ({ state }: Standing): boolean =>
    (state === 'objected' && onObjection === 'include-marked') || (state === 'no-answer' && onSilence === 'include-marked')
  const without = standings.filter(({ state }) => !CONSENTS.includes(state))
  const enough = rule === 'each' || standings.length - without.length >= (least ?? standings.length)
  const blocking = enough ? without.filter((one) => !lets(one)) : without
  return { open: enough && blocking.length === 0, blocking, marked: without.filter((one) => !blocking.includes(one)) }
}
