import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { paths } from '../../contract/paths.ts'
import { dayIn } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'

/** That the key of one's own office runs out, or did, and what is to be done. */
export const OfficeEnds = () => {
  const t = useT()
  const locale = useLocale()
  const { end } = useOffices()
  if (!end) return null
  return (
    <p role="status">
      <Status stand={end.is === 'over' ? 'stopped' : 'caution'}>{t('cases.offices.ends', { is: end.is })}</Status>{' '}
      {t('cases.offices.ends-text', { is: end.is, until: dayIn(locale, end.office.record.until) })}
    </p>
  )
}

/** What asks an officer to go to the page of offices. */
export const OfficeNotices = () => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { end, state } = useOffices()
  if (!end && state.notTaken.length === 0) return null
  return (
    <section className="desk-part" aria-label={t('cases.offices.own')}>
      <OfficeEnds />
      {state.notTaken.length > 0 && <p role="status">{t('cases.offices.not-taken-count', { n: state.notTaken.length })}</p>}
      <LinkButton href={paths.offices({ programme })}>{t('cases.offices.open')}</LinkButton>
    </section>
  )
}
