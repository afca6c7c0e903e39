import { useLocale, useT } from '#ui/client/words.tsx'
import type { Trail } from '../../domain/money/trails.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { joined } from '../proof/element-words.ts'
import { paymentLine } from './money-words.ts'

/** Payments one after the other, each with its day, how well it is known and its exhibits. */
export const TrailList = ({ trail, names }: { trail: Trail; names: CaseNames }) => {
  const t = useT()
  const locale = useLocale()
  return (
    <ol className="money-trail">
      {trail.map(({ id, content }) => (
        <li key={id}>
          {paymentLine(t, names, content)}{' '}
          <span className="money-soft">
            {[
              content.date === null ? t('cases.money.no-date') : writtenDate(locale, content.date),
              t('cases.money.channel-of', { channel: content.channel }),
              t('cases.money.status-of', { status: content.status }),
              content.exhibits.length === 0 ? t('cases.money.no-exhibit') : joined(t, content.exhibits.map(names.exhibit)),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
