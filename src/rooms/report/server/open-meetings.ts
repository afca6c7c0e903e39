import { openMeetings, unscheduled } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import type { OpenEnd } from '../domain/open-ends.ts'

const OFFICER = ['programme.officer']

/** What waits at meetings of bodies: for each country's voter what is to be read, voted and judged; for an officer the record. */
export const meetingEnds = async (
  handle: Handle,
  { programmeId, now }: { readonly programmeId: string; readonly now: string },
): Promise<readonly OpenEnd[]> => {
  const waits = await openMeetings(handle, programmeId, now)
  const uncalled = await unscheduled(handle, programmeId)
  const ends = waits.map(({ what, count, countries, role, meetingId }): OpenEnd => {
    return { what: `meeting-${what}`, roles: countries.length === 0 ? OFFICER : [role], count, countries, at: meetingId }
  })
  return uncalled === 0 ? ends : [{ what: 'meeting-uncalled', roles: OFFICER, count: uncalled, countries: [] }, ...ends]
}
