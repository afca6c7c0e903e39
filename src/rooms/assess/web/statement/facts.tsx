import { Link } from 'react-aria-components/Link'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import type { StatementLine } from '../../contract/statement-line.ts'
import type { ShownStatement } from '../../contract/statement-page.ts'
import { Facts } from '../components/facts.tsx'
import { Source } from '../components/statement-card.tsx'
import type { Frame } from '../frame.ts'

/** Where it was said, who placed it there, and what kind of record it is. */
export const StatementFacts = ({ shown: { statement, kept, workshop }, frame }: { shown: ShownStatement; frame: Frame }) => {
  const t = useT()
  return (
    <Facts
      facts={[
        [
          t('assess.page.workshop'),
          <Link href={paths.workshop({ programme: frame.programme, code: workshop.code })}>{workshop.code}</Link>,
        ],
        [t('assess.statement.number'), String(kept.number)],
        [t('assess.country'), frame.country(statement.country)],
        [t('assess.sector'), frame.sectorOf(statement)],
        [t('assess.round'), frame.round(statement.round)],
        [t('assess.statement.placed'), t('assess.allocated', { by: statement.allocatedBy })],
        [t('assess.workshop.provenance'), t('assess.provenance', { provenance: statement.provenance })],
        [t('assess.statement.year'), statement.year === null ? null : String(statement.year)],
      ]}
    />
  )
}

/** The publication that it paraphrases, with its address and year; where there is none, that the room itself is its source. */
export const StatementSource = ({ statement }: { statement: Pick<StatementLine, 'source'> }) => {
  const t = useT()
  return statement.source ? <Source source={statement.source} /> : <p className="soft">{t('assess.statement.no-source')}</p>
}
