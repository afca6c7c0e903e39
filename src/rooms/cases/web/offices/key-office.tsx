import { useLocale, useT } from '#ui/client/words.tsx'
import { stateName } from '../timeline/states.ts'
import { OfficeStand } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'
import './offices.css'

/** Which office answers for a key, and how that office stands; that none does is said too, and hinders nothing. */
export const KeyOffice = ({ id }: { readonly id: string }) => {
  const t = useT()
  const locale = useLocale()
  const { all, answersFor } = useOffices()
  const itself = all.filter(({ record }) => record.from === id)
  const answers = [...new Map(answersFor(id).map((one) => [one.office.id, one])).values()]
  const wordOf = ({ name, state }: { name: string; state: string }) => ({ office: name, state: stateName(locale, state) })
  if (itself.length + answers.length === 0) return <span className="office-word">{t('cases.office.nobody')}</span>
  return (
    <>
      {itself.map((office) => (
        <span key={office.id} className="office-word">
          {t('cases.office.is-key', wordOf(office.record))} <OfficeStand office={office} />
        </span>
      ))}
      {answers.map(({ id: answer, office }) => (
        <span key={answer} className="office-word">
          {t('cases.office.signed-by', { ...wordOf(office.record), own: office.isOwn ? 'yes' : 'no' })} <OfficeStand office={office} />
        </span>
      ))}
    </>
  )
}
