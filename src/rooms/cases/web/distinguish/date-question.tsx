import { useState } from 'react'
import { dateFault, factsOf } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { typedDate } from '../../domain/written-date.ts'
import { SealedField } from '../desk/sealed-fields.tsx'

type Props = { date: string | undefined; today: string; onTyped: (typed: string) => void }

const dateIn = (typed: string): string | undefined => factsOf([['date', typed]]).date

/** When it was, as precisely as it is known. What is typed stays as it was typed, until the facts carry another date. */
export const DateQuestion = ({ date, today, onTyped }: Props) => {
  const t = useT()
  const known = date === 'unknown' ? undefined : date
  const [typed, setTyped] = useState(typedDate(known))
  const shown = dateIn(typed) === known ? typed : typedDate(known)
  const fault = dateFault(shown, today)
  return (
    <SealedField
      label={t('law.guide.date')}
      hint={t('law.guide.date-hint')}
      {...(fault === undefined || fault === 'none' ? {} : { fault: t(`law.guide.date-${fault}`) })}
      width="short"
      inputMode="numeric"
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onTyped(text)
      }}
    />
  )
}
