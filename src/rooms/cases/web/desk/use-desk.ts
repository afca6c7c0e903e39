import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import { HereContext, useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { lookFirstAt } from '../meeting/look-at.ts'
import { meetOften } from '../meeting/meet-often.ts'
import { Meetings, type MeetingsState } from '../meeting/meetings.ts'
import { meetOffices, Offices } from '../meeting/offices.ts'
import { Server } from '../meeting/server.ts'
import { Desk } from '../store/desk.ts'
import { lockWhenIdle } from '../store/idle.ts'
import type { DeskState } from '../store/desk-state.ts'

/** What one person works at in one programme: their desk, the server that keeps cases too, and how the two come together. */
export type Workplace = { readonly desk: Desk; readonly server: Server; readonly meetings: Meetings; readonly offices: Offices }

/** A window has one workplace for each person and programme, so that going to another page does not lock it. */
const workplaces = new Map<string, Workplace>()
/** In which language the server words its refusals now. */
let lang: 'es' | 'en' = 'es'

type Person = { readonly programmeId: string; readonly id: string; readonly email: string }

const workplaceOf = ({ programmeId, id, email }: Person): Workplace => {
  const name = `${programmeId} ${email}`
  // Whoever sat here before is not the one who comes.
  for (const [other, { desk }] of workplaces) if (other !== name) desk.lock()
  const found = workplaces.get(name)
  if (found) return found
  const server = new Server({ programmeId, person: id, lang: () => lang })
  const desk = new Desk(name, lookFirstAt(server))
  const workplace = { desk, server, meetings: new Meetings(desk, server), offices: new Offices(desk, server, programmeId) }
  lockWhenIdle(desk)
  meetOften(desk, workplace.meetings)
  meetOffices(workplace)
  workplaces.set(name, workplace)
  return workplace
}

/** The workplace of the person who is signed in, in the programme of the address, and how the desk stands. */
export const useDesk = (): Workplace & { readonly state: DeskState } => {
  const { id: programmeId } = useProgramme()
  const { person } = useContext(HereContext)
  lang = useT().lang
  const workplace = workplaceOf({ programmeId, id: person?.id ?? '', email: person?.email ?? '' })
  const { desk } = workplace
  const state = useSyncExternalStore(desk.subscribe, () => desk.state)
  useEffect(() => void desk.start(), [desk])
  return { ...workplace, state }
}

/** The workplace below an open desk. */
export const WorkplaceContext = createContext<Workplace | null>(null)

/** How device and server stand to each other now. */
export const useMeetings = (): Workplace & { readonly met: MeetingsState } => {
  const workplace = useContext(WorkplaceContext)
  if (!workplace) throw new Error('no desk is open here')
  const { meetings } = workplace
  return { ...workplace, met: useSyncExternalStore(meetings.subscribe, () => meetings.state) }
}
