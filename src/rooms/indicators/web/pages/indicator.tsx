import { lazy, Suspense } from 'react'
import { useParts, useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { Waiting } from '#ui/client/waiting.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { paths } from '../../contract/paths.ts'
import { type IndicatorShown, indicatorShow } from '../../contract/statistics.ts'
import { AllFigures } from '../components/all-figures.tsx'
import { BreakdownTable } from '../components/breakdown-table.tsx'
import { CountedBeside } from '../components/counted-beside.tsx'
import { Source } from '../components/source.tsx'
import { Tiers } from '../components/tiers.tsx'
import { Trends } from '../components/trends.tsx'
import { Way } from '../components/way.tsx'
import { figureOf } from '../figure-of.ts'
import { type Frame, useFrame } from '../frame.ts'
import { seriesFrom, sourcesOfTotals, yearsOf } from '../series.ts'
import { nameOf, offenceWord, sourceName, stageWord, unitWord } from '../words-of.ts'
import '../statistics.css'

/** The outlines of the world are the largest file of the house: only who sees a map fetches them. */
const CountryMap = lazy(async () => ({ default: (await import('../components/country-map.tsx')).CountryMap }))

const Facts = ({ shown }: { shown: IndicatorShown }) => {
  const t = useT()
  const number = new Intl.NumberFormat(useLocale())
  const facts: readonly (readonly [string, string])[] = [
    [t('indicators.column.unit'), unitWord(shown.countingUnit, t.lang)],
    [t('indicators.column.offence'), offenceWord(shown.offence, t.lang)],
    ...(shown.stage === null ? [] : [[t('indicators.column.stage'), stageWord(shown.stage, t.lang)] as const]),
    [t('indicators.column.figures'), number.format(shown.figures.length)],
    [t('indicators.column.sources'), number.format(shown.sources.length)],
  ]
  return (
    <dl className="statistics-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a reader must know before comparing anything. */
const Notes = ({ shown: { stage, figures } }: { shown: IndicatorShown }) => {
  const t = useT()
  const notes = [
    ...(stage === 'convicted' ? [t('indicators.note.convicted')] : []),
    ...(figures.some(({ kind }) => kind === 'suppressed') ? [t('indicators.note.hidden')] : []),
    ...(figures.some(({ period }) => period === 'cumulative') ? [t('indicators.note.cumulative')] : []),
    t('indicators.note.missing'),
  ]
  return (
    <ul className="statistics-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** The series of one source that the reader chooses; by default of the one with most totals. */
const Charts = ({ shown, frame }: { shown: IndicatorShown; frame: Frame }) => {
  const t = useT()
  const [asked, setSource] = useSearchValue('source')
  const figures = shown.figures.map(figureOf)
  const codes = sourcesOfTotals(figures)
  const code = codes.find((one) => one === asked) ?? shown.mainSource
  const source = shown.sources.find((one) => one.code === code)
  if (!source) return <p className="statistics-note">{t('indicators.no-totals')}</p>
  const series = seriesFrom(figures, source.code, frame.countries)
  const given = { shown, source, frame, series }
  const moves = yearsOf(series).length > 1
  const spreads = series.filter((one) => one.figures.length > 0).length > 1
  const names = codes.flatMap((id) => {
    const found = shown.sources.find((one) => one.code === id)
    return found ? [{ id, label: sourceName(found, t.lang) }] : []
  })
  return (
    <section className="statistics-part">
      <h2>{t(shown.valueType === 'label' ? 'indicators.tiers' : 'indicators.trend')}</h2>
      {names.length > 1 && (
        <div className="statistics-choices statistics-choice-long">
          <Select
            label={t('indicators.trend.source')}
            hint={t('indicators.trend.source-hint')}
            value={source.code}
            options={names}
            onChange={(id) => void setSource(id === shown.mainSource ? undefined : id)}
          />
        </div>
      )}
      {shown.valueType === 'label' && <Tiers {...given} />}
      {shown.valueType === 'count' && (moves ? <Trends {...given} /> : <p className="statistics-note">{t('indicators.trend.one-year')}</p>)}
      <Notes shown={shown} />
      {shown.valueType === 'count' && spreads && (
        <>
          <h2>{t('indicators.map')}</h2>
          <Suspense fallback={<Waiting />}>
            <CountryMap {...given} n={moves ? 2 : 1} />
          </Suspense>
        </>
      )}
    </section>
  )
}

/** One indicator: what it counts, how it moved, where, of whom, and every figure with its source. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { indicator: code, programme } = useParts(paths.indicator)
  const shown = useAnswer(indicatorShow, { programmeId: frame.programmeId, code })
  return (
    <div className="statistics-page">
      <div className="statistics-part">
        <PageHead title={nameOf(shown, t.lang)} way={<Way />} lead={t.lang === 'es' ? shown.definitionEs : shown.definitionEn} />
        <Facts shown={shown} />
      </div>
      {shown.figures.length === 0 ? (
        <EmptyState
          level={2}
          title={t('indicators.indicator.empty.title')}
          text={t('indicators.indicator.empty.text')}
          next={<LinkButton href={paths.statistics({ programme })}>{t('indicators.indicator.empty.next')}</LinkButton>}
        />
      ) : (
        <>
          <Charts shown={shown} frame={frame} />
          <BreakdownTable shown={shown} frame={frame} />
          <CountedBeside shown={shown} frame={frame} />
          <section className="statistics-part">
            <h2>{t('indicators.all')}</h2>
            <AllFigures shown={shown} frame={frame} />
          </section>
          <section className="statistics-part">
            <h2>{t('indicators.column.sources')}</h2>
            <ul className="statistics-list">
              {shown.sources.map((source) => (
                <li key={source.code}>
                  <Source source={source} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  )
}
