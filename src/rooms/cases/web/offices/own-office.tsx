import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { Office } from '../../domain/offices/standings.ts'
import type { Desk } from '../store/desk.ts'
import { OfficeFacts, Signatures } from './office-facts.tsx'
import { dayIn, officeNamed } from './office-stand.tsx'
import { useOwnSeats } from './own-seats.ts'
import { StateOffice, type StatesFor } from './state-office.tsx'
import { useOffices } from './use-offices.ts'
import './offices.css'

/** The fingerprint on paper, to be read out where offices countersign each other. Nothing on it is secret. */
const CeremonySheet = ({ office: { record } }: { office: Office }) => {
  const t = useT()
  const locale = useLocale()
  return (
    <section className="ceremony-sheet" aria-label={t('cases.offices.ceremony')}>
      <h3>{t('cases.offices.ceremony')}</h3>
      <p>{officeNamed(t, locale, record)}</p>
      <p>
        <code className="ceremony-key">{readAloud(record.from)}</code>
      </p>
      <p>{t('cases.offices.valid-of', { since: dayIn(locale, record.since), until: dayIn(locale, record.until) })}</p>
      <p>{t('cases.offices.ceremony-how')}</p>
      <p className="ceremony-blank">{t('cases.offices.ceremony-blank')}</p>
    </section>
  )
}

/** Why the office states its key anew though it is in force; undefined where nothing asks for it. */
const useStatesFor = (): StatesFor | undefined => {
  const seats = useOwnSeats()
  const { own, end } = useOffices()
  if (!own || seats.length === 0) return undefined
  if (!seats.some(({ name, state }) => name === own.record.name && state === own.record.state)) return 'renamed'
  return end?.is
}

/** The key of one's own office: whose it is, who countersigned it, and its fingerprint to be read out. */
export const OwnOffice = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const { own, end } = useOffices()
  const why = useStatesFor()
  return (
    <section className="desk-part">
      <h2>{t('cases.offices.own')}</h2>
      {!own && <StateOffice desk={desk} why={end ? 'over' : 'none'} />}
      {own && (
        <>
          <OfficeFacts office={own} isNamed />
          {why && (
            <Disclosure level={3} title={t('cases.offices.state-anew')} startsOpen>
              <StateOffice desk={desk} why={why} />
            </Disclosure>
          )}
          <p>{t('cases.offices.own-rule')}</p>
          <Signatures level="h3" desk={desk} office={own} />
          <CeremonySheet office={own} />
          <div className="desk-actions">
            <Button onPress={() => window.print()}>{t('cases.offices.ceremony-print')}</Button>
          </div>
        </>
      )}
    </section>
  )
}
