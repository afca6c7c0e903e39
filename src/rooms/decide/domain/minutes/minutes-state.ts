import type { ItemSeen, MeetingSeen } from '../../contract/meeting.ts'

const isSettled = ({ decisions, superseded, overtaken }: ItemSeen): boolean => decisions.length > 0 || superseded || overtaken
const waits = ({ decisions }: ItemSeen): boolean => decisions.length === 1 && decisions[0]?.outcome === 'approved-with-conditions'

/** Whether minutes may still change: while a point can be voted on, and while an approval waits for its conditions. */
export const minutesState = ({ agenda }: Pick<MeetingSeen, 'agenda'>): 'open' | 'conditions' | 'final' => {
  if (!agenda.every(isSettled)) return 'open'
  return agenda.some(waits) ? 'conditions' : 'final'
}
