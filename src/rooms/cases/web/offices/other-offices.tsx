import { useLocale, useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import type { Desk } from '../store/desk.ts'
import { OfficeFacts, Signatures } from './office-facts.tsx'
import { officeNamed } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'

/** Every other office that stated its key, and earlier keys of one's own. */
export const OtherOffices = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const locale = useLocale()
  const { all, own } = useOffices()
  const others = all.filter(({ id }) => id !== own?.id)
  return (
    <section className="desk-part">
      <h2>{t('cases.offices.others')}</h2>
      {others.length === 0 && <EmptyState level={3} title={t('cases.offices.none')} text={t('cases.offices.none-text')} next={null} />}
      <ul className="desk-persons">
        {others.map((office) => (
          <li key={office.id} className="desk-person">
            <h3>{officeNamed(t, locale, office.record)}</h3>
            <OfficeFacts office={office} isNamed={false} />
            <Signatures level="h4" desk={desk} office={office} />
          </li>
        ))}
      </ul>
    </section>
  )
}
