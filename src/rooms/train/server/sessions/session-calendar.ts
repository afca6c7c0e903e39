import { translator } from '#kernel/i18n/translate.ts'
import { programmeSeen } from '#programme/port'
import { sessionCalendar } from '../../contract/session-operations.ts'
import { iCalendar } from '../../domain/sessions/icalendar.ts'
import { trainMessages } from '../../messages.ts'
import { defineQuery } from '../define.ts'
import { readSessions } from './session-abilities.ts'
import { sessionsSeen } from './sql/sessions.ts'

const statusOf = (state: string): 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' => {
  if (state === 'cancelled') return 'CANCELLED'
  return ['planned', 'announced', 'enrolling'].includes(state) ? 'TENTATIVE' : 'CONFIRMED'
}

/** When and where sessions are, for any calendar; nobody is named in it. */
export const takeCalendar = defineQuery({
  ...sessionCalendar,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSessions,
  run: async ({ db, input: { lang, ...asked }, subject }) => {
    const t = translator(lang, trainMessages)
    const sessions = await sessionsSeen(db, asked)
    const entries = sessions.toReversed().map(({ code, starts, ends, changedAt, state, venue, mode, pilot }) => ({
      uid: `${subject.code}-${code}@istmo`,
      starts,
      ends,
      changed: changedAt,
      summary: t('train.calendar.summary', { code, pilot: pilot ? 'yes' : 'no' }),
      description: t('train.calendar.description', { state: t('train.session.state', { state }), mode: t(`train.session.mode.${mode}`) }),
      location: venue,
      status: statusOf(state),
    }))
    const text = iCalendar(t('train.calendar.name', { programme: subject.code }), entries)
    return { name: `${subject.code}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes: new TextEncoder().encode(text) }
  },
  audit: 'none',
})
