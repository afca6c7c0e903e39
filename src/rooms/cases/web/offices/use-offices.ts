import { useContext, useMemo, useSyncExternalStore } from 'react'
import { keyId } from '#seal/key.ts'
import type { Said } from '#seal/office/said.ts'
import { endOf, inForceOf } from '../../domain/offices/in-force.ts'
import { type Answer, answers, answersFor } from '../../domain/offices/officer-key.ts'
import { type Office, officeStandings } from '../../domain/offices/standings.ts'
import { WorkplaceContext } from '../desk/use-desk.ts'
import type { Offices, OfficesState } from '../meeting/offices.ts'
import { now } from '../store/key-desk.ts'

/** Offices and whom they answer for, as this device works it out now. */
export type OfficesHere = {
  readonly meeting: Offices
  readonly state: OfficesState
  readonly all: readonly Office[]
  /** The office of this device as it stands by its last record in force; undefined where it has said nothing of itself that holds today. */
  readonly own: Office | undefined
  /** Where the time of its key is over, or will be soon. */
  readonly end: ReturnType<typeof endOf>
  readonly answersFor: (key: string) => readonly Answer[]
  /** Whose keys the own office signed. */
  readonly ownAnswers: readonly Answer[]
}

const without = <Value>(all: ReadonlyMap<string, Value>, ids: ReadonlySet<string>): ReadonlyMap<string, Value> =>
  new Map([...all].filter(([id]) => !ids.has(id)))

/** What the server does not take was said to nobody: it answers for nothing, and nothing is signed by it. What was to be taken back counts here no more. */
const taken = (said: Said, not: ReadonlySet<string>): Said => ({
  ...said,
  offices: without(said.offices, not),
  countersignatures: without(said.countersignatures, not),
  vouches: without(said.vouches, not),
})

export const useOffices = (): OfficesHere => {
  const workplace = useContext(WorkplaceContext)
  if (!workplace) throw new Error('no desk is open here')
  const { offices: meeting, desk } = workplace
  const state = useSyncExternalStore(meeting.subscribe, () => meeting.state)
  const anchor = desk.isOpen ? keyId(desk.open.kept.recovery) : ''
  const { said, notTaken } = state
  return useMemo(() => {
    const at = now()
    const held = taken(said, new Set(notTaken.map(({ id }) => id)))
    const all = officeStandings(held, { anchor, now: at })
    const asked = { said: held, offices: all, now: at }
    return {
      meeting,
      state,
      all,
      own: inForceOf(all, anchor),
      end: endOf(all, { anchor, now: at }),
      answersFor: (key: string) => answersFor(asked, key),
      ownAnswers: answers(asked).filter(({ office }) => office.isOwn),
    }
  }, [meeting, state, said, notTaken, anchor])
}
