import { readIn } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import { REGION } from '#programme/region.ts'
import { useT } from '#ui/client/words.tsx'
import type { CodingLine } from '../../contract/coding.ts'
import type { FindingLine } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import type { Frame } from '../frame.ts'
import { StatementCoding } from '../statement/coding.tsx'
import '../components/record.css'

type Shown = {
  readonly item: CodingLine
  readonly frame: Frame
  readonly findings: readonly FindingLine[]
  readonly theme: (code: string) => string
}

const Bears = ({ item, frame: { programme }, findings }: Shown) => {
  const t = useT()
  const titleOf = (finding: string) => {
    const known = findings.find(({ code }) => code === finding)
    return known ? `${finding} · ${readIn(t.lang, known, 'title')}` : finding
  }
  if (item.evidence.length === 0) return null
  return (
    <div className="reading-part">
      <h2 className="reading-name">{t('assess.findings')}</h2>
      <ul className="links">
        {item.evidence.map(({ finding, stance }) => (
          <li key={finding}>
            {/* Beside this one: what is being decided of other statements of the series is not saved yet. */}
            <Link
              href={paths.finding({ programme, code: finding })}
              target="_blank"
              aria-label={t('assess.coding.open-beside', { code: titleOf(finding) })}
            >
              {titleOf(finding)}
            </Link>{' '}
            <span className="soft">({t('assess.statement.stance', { stance })})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How a statement is read, before whoever may not code it: in words, since a control that does nothing would look like a fault. */
export const ReadingShown = (shown: Shown) => {
  const t = useT()
  const { item, frame, theme } = shown
  const place = item.country === REGION ? 'region' : 'country'
  return (
    <>
      <p className="reading-not-yours">{t('assess.coding.not-yours', { place, country: frame.country(item.country) })}</p>
      <StatementCoding statement={item} frame={frame} theme={theme} />
      <Bears {...shown} />
    </>
  )
}
