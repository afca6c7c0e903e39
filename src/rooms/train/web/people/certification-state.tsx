import { printDate } from '#documents/dates.ts'
import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { CertificationSeen, CertificationState } from '../../contract/certification.ts'

const STAND: Readonly<Record<CertificationState, Stand>> = {
  candidate: 'open',
  certified: 'done',
  expiring: 'caution',
  expired: 'stopped',
  suspended: 'caution',
  revoked: 'stopped',
}

/** Where somebody stands, and until when it holds. */
export const CertificationStanding = ({ certification: { state, validUntil, notice } }: { certification: CertificationSeen }) => {
  const t = useT()
  return (
    <span>
      <Status stand={STAND[state]}>{t(`train.certification.state.${state}`)}</Status>
      {validUntil !== null && <> · {t('train.staff.valid-until', { day: printDate(validUntil, t.lang) })}</>}
      {notice !== null && <> · {t('train.certification.notice', { days: notice })}</>}
    </span>
  )
}
