import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { countList, type IndicatorShown } from '../../contract/statistics.ts'
import type { Frame } from '../frame.ts'
import { OfficeCounts } from './office-counts.tsx'

/** Beside official figures of a stage and offence what offices counted of the same: apart, and added to nothing. */
export const CountedBeside = ({ shown, frame }: { shown: IndicatorShown; frame: Frame }) => {
  const t = useT()
  const { indicators, figures, sources } = useAnswer(countList, { programmeId: frame.programmeId })
  const isSameOf = (code: string): boolean =>
    indicators.some((one) => one.code === code && one.stage === shown.stage && one.offence === shown.offence)
  const own = figures.filter(({ indicator }) => isSameOf(indicator))
  if (shown.stage === null || own.length === 0 || isSameOf(shown.code)) return null
  return (
    <section className="statistics-part">
      <h2>{t('indicators.counts.beside')}</h2>
      <p>
        {t('indicators.counts.beside-text')} <Link href={paths.counts({ programme: frame.programme })}>{t('indicators.page.counts')}</Link>
      </p>
      <OfficeCounts figures={own} indicators={indicators} sources={sources} frame={frame} />
    </section>
  )
}
