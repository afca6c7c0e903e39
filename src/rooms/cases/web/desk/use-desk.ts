import { useContext, useEffect, useSyncExternalStore } from 'react'
import { HereContext, useProgramme } from '#ui/client/here.ts'
import { Desk } from '../store/desk.ts'
import type { DeskState } from '../store/key-desk.ts'
import { lockWhenIdle } from '../store/idle.ts'

/** A window has one desk for each person and programme, so that going to another page does not lock it. */
const desks = new Map<string, Desk>()

const deskOf = (person: string): Desk => {
  // Whoever sat here before is not the one who comes.
  for (const [other, desk] of desks) if (other !== person) desk.lock()
  const found = desks.get(person)
  if (found) return found
  const desk = new Desk(person)
  lockWhenIdle(desk)
  desks.set(person, desk)
  return desk
}

/** The desk of the person who is signed in, in the programme of the address, and how it stands. */
export const useDesk = (): { readonly desk: Desk; readonly state: DeskState } => {
  const { id } = useProgramme()
  const { person } = useContext(HereContext)
  const desk = deskOf(`${id} ${person?.email ?? ''}`)
  const state = useSyncExternalStore(desk.subscribe, () => desk.state)
  useEffect(() => void desk.start(), [desk])
  return { desk, state }
}
