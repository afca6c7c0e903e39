import { useLocale, useT } from '#ui/client/words.tsx'
import { stateName } from '../timeline/states.ts'
import { dayIn, OfficeStand } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'
import './offices.css'

/** Which office answers for a key, and how that office stands; that none does is said too, and hinders nothing. */
export const KeyOffice = ({ id }: { readonly id: string }) => {
  const t = useT()
  const locale = useLocale()
  const { all, answersFor } = useOffices()
  const itself = all.filter(({ record }) => record.from === id)
  const answers = answersFor(id)
  const holding = answers.filter(({ stands }) => stands === 'holds')
  const wordOf = ({ name, state }: { name: string; state: string }) => ({ office: name, state: stateName(locale, state) })
  return (
    <>
      {itself.map((office) => (
        <span key={office.id} className="office-word">
          {t('cases.office.is-key', wordOf(office.record))} <OfficeStand office={office} />
        </span>
      ))}
      {holding.map(({ id: answer, office }) => (
        <span key={answer} className="office-word">
          {t('cases.office.signed-by', { ...wordOf(office.record), own: office.isOwn ? 'yes' : 'no' })} <OfficeStand office={office} />
        </span>
      ))}
      {itself.length + holding.length === 0 && <span className="office-word">{t('cases.office.nobody')}</span>}
      {answers
        .filter((one) => !holding.includes(one))
        .map(({ id: answer, office, stands, vouch, withdrawal }) => (
          <span key={answer} className="office-word">
            {t('cases.office.past', {
              ...wordOf(office.record),
              stands,
              since: dayIn(locale, vouch.since),
              until: dayIn(locale, vouch.until),
              at: withdrawal ? dayIn(locale, withdrawal.at) : '',
              why: withdrawal?.why ?? '',
            })}
          </span>
        ))}
    </>
  )
}
