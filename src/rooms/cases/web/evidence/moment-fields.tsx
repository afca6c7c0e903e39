import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { dateWords } from '#ui/words.ts'
import type { MomentParts } from '../../domain/zoned-moment.ts'
import { Group } from './group.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

/** Day, hour and zone, by the clock of the place where it happened. */
export const MomentFields = ({ starts }: { starts: MomentParts }) => {
  const t = useT()
  return (
    <Group legend={t('cases.custody.moment')}>
      <DateField name="date" startsWith={starts.date} label={t('cases.custody.date')} words={dateWords(t)} />
      <SealedField
        name="time"
        startsWith={starts.time}
        label={t('cases.custody.time')}
        hint={t('cases.custody.time-hint')}
        width="short"
        required
      />
      <SealedField
        name="zone"
        startsWith={starts.zone}
        label={t('cases.custody.zone')}
        hint={t('cases.custody.zone-hint')}
        width="short"
        required
      />
    </Group>
  )
}
