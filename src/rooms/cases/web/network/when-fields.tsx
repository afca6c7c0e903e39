import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { BOUNDS, type When } from '../../contract/when.ts'
import { typedDate } from '../../domain/written-date.ts'
import { SealedField } from '../desk/sealed-fields.tsx'

/** When something was, no more precise than it is known. */
export const WhenFields = ({ name, when }: { name: 'from' | 'to'; when: When | null }) => {
  const t = useT()
  return (
    <fieldset className="network-group">
      <legend>{t(`cases.when.${name}`)}</legend>
      <Select
        name={`${name}.is`}
        startsWith={when?.is ?? 'at'}
        label={t('cases.when.is')}
        options={BOUNDS.map((id) => ({ id, label: t('cases.when.bound', { bound: id }) }))}
      />
      <SealedField name={`${name}.date`} startsWith={typedDate(when?.date)} label={t('cases.when.date')} hint={t('cases.when.date-hint')} />
      <SealedField name={`${name}.hour`} startsWith={when?.hour ?? ''} label={t('cases.when.hour')} hint={t('cases.when.hour-hint')} />
    </fieldset>
  )
}
