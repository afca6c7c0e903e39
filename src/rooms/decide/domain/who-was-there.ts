import type { MeetingSeen } from '../contract/meeting.ts'
import { ballotOf } from './ballot-of.ts'

/** A country that took part, and who spoke for it, where that was another. */
export type Took = { readonly country: string; readonly holder: string | undefined }

/** Countries that were there or represented, or whose vote was counted though they had left; whoever was absent signs nothing. */
export const whoWasThere = ({ members, agenda }: Pick<MeetingSeen, 'members' | 'agenda'>): readonly Took[] =>
  members.flatMap(({ country, how, holder }) => {
    const isThere = how !== null && how !== 'absent'
    const voted = agenda.map((item) => ballotOf(item, country)).find(({ counts }) => counts)
    if (!isThere && !voted) return []
    return [{ country, holder: isThere ? (holder ?? undefined) : voted?.holder }]
  })
