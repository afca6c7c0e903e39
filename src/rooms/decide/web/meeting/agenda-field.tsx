import { useLocale, useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import type { Votable } from '../../contract/agenda.ts'
import { putTitle } from '../../domain/put-title.ts'

/** What the body may be asked to decide, in the order in which it was put. */
export const AgendaField = ({ votable }: { votable: readonly Votable[] }) => {
  const t = useT()
  const days = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long' })
  return (
    <CheckboxGroup
      name="agenda"
      label={t('decide.meeting.agenda')}
      hint={t('decide.meeting.agenda-hint')}
      startsWith={votable.length === 1 ? votable.map(({ id }) => id) : []}
      options={votable.map((one) => ({
        id: one.id,
        label: putTitle(t.lang, one),
        detail: t('decide.agenda.put', {
          number: one.number,
          day: days.format(new Date(one.putAt)),
          meetings: one.meetings.length,
        }),
      }))}
    />
  )
}
