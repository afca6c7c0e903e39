import type { OfficeRecord } from '#seal/office/record.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { Office, OfficeStands } from '../../domain/offices/standings.ts'
import { type Locale, writtenDate } from '../../domain/written-date.ts'
import { stateName } from '../timeline/states.ts'

const STANDS: Readonly<Record<OfficeStands, Stand>> = {
  verified: 'done',
  one: 'caution',
  none: 'caution',
  ended: 'stopped',
  future: 'open',
  replaced: 'stopped',
}

/** The day of a moment. */
export const dayIn = (locale: Locale, moment: string): string => writtenDate(locale, moment.slice(0, 10))

/** An office as it is called, with its State. */
export const officeNamed = (t: Translate, locale: string, { name, state }: Pick<OfficeRecord, 'name' | 'state'>): string =>
  t('cases.office.named', { office: name, state: stateName(locale, state) })

/** How an office stands, in words, and by whom. */
export const OfficeStand = ({ office: { stands, record, signed } }: { office: Office }) => {
  const t = useT()
  const locale = useLocale()
  const by = signed.filter(({ counts }) => counts).map((one) => officeNamed(t, locale, one.by))
  return (
    <>
      <Status stand={STANDS[stands]}>{t('cases.office.stands', { stands })}</Status>{' '}
      {t('cases.office.why', {
        stands,
        by: new Intl.ListFormat(locale, { type: 'conjunction' }).format(new Set(by)),
        since: dayIn(locale, record.since),
        until: dayIn(locale, record.until),
      })}
    </>
  )
}
