import { inEither } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import { REGION } from '#programme/region.ts'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { paths } from '../../contract/paths.ts'
import type { ShownStatement } from '../../contract/statement-page.ts'
import { Onward } from '../components/onward.tsx'
import type { Frame } from '../frame.ts'

/** Where a statement leads: the findings that it supports or contradicts, and what rests on those. */
export const StatementChain = ({ shown: { statement, findings }, frame }: { shown: ShownStatement; frame: Frame }) => {
  const t = useT()
  const { programme, programmeId } = frame
  return (
    <section>
      <h2>{t('assess.statement.leads-to')}</h2>
      <h3>{t('assess.findings')}</h3>
      {findings.length === 0 ? (
        <p className="soft">{t('assess.statement.in-no-finding')}</p>
      ) : (
        <ul className="record-list">
          {findings.map(({ code, stance, titleEs, titleEn }) => (
            <li key={code}>
              <Badge>{code}</Badge> <Link href={paths.finding({ programme, code })}>{inEither(t.lang, { es: titleEs, en: titleEn })}</Link>{' '}
              <span className="soft">({t('assess.statement.stance', { stance })})</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('assess.statement.onward')}</h3>
      <Onward
        programmeId={programmeId}
        kind="statement"
        id={statement.id}
        {...(statement.country !== REGION && { country: statement.country })}
      />
    </section>
  )
}
