import { useMemo } from 'react'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { FigureLine, IndicatorShown } from '../../contract/statistics.ts'
import { type BrokenRow, brokenDown, type Breakdown, breakdownOf, BREAKDOWNS } from '../breakdowns.ts'
import { categoryIn } from '../../domain/category-words.ts'
import type { Frame } from '../frame.ts'
import { ageWord, sexWord } from '../words-of.ts'
import { Printed } from './printed.tsx'
import { Source } from './source.tsx'

type Props = { shown: IndicatorShown; frame: Frame }

/** What can be chosen: the breakdowns that there are, the countries that have them, and the source with most of it. */
const useChosen = ({ shown: { figures }, frame }: Props) => {
  const [askedBy, setBy] = useSearchValue('by')
  const [askedCountry, setCountry] = useSearchValue('of')
  const kinds = BREAKDOWNS.filter((one) => figures.some((figure) => breakdownOf(figure) === one))
  const by = kinds.find((one) => one === askedBy) ?? kinds[0]
  const having = figures.filter((figure) => breakdownOf(figure) === by && figure.scopeEn === null)
  const countries = frame.countries.filter((code) => having.some(({ country }) => country === code))
  const country = countries.find((one) => one === askedCountry) ?? fullest(countries, having)
  const source = mostly(having.filter((figure) => figure.country === country))
  return { kinds, by, countries, country, source, setBy, setCountry }
}

/** The country of which most can be shown: a table of which every cell is withheld is a poor beginning. */
const fullest = (countries: readonly string[], figures: readonly FigureLine[]): string | undefined => {
  const open = (code: string) => figures.filter(({ country, kind }) => country === code && kind !== 'withheld').length
  return countries.toSorted((a, b) => open(b) - open(a))[0]
}

const mostly = (figures: readonly FigureLine[]): string | undefined =>
  [...Map.groupBy(figures, ({ source }) => source)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]

const useColumns = (years: readonly number[], by: Breakdown): readonly Column<BrokenRow>[] => {
  const t = useT()
  return useMemo(() => {
    const name = ({ category, sex, age }: BrokenRow) =>
      [
        ...(by === 'sex_age' ? [] : [categoryIn(category, t.lang).words]),
        ...(sex === 'total' ? [] : [sexWord(sex, t.lang)]),
        ...(age === 'all' ? [] : [ageWord(age, t.lang)]),
      ].join(' · ')
    return [
      { id: 'category', header: t('indicators.column.category'), value: name, width: 'short' },
      ...years.map((year): Column<BrokenRow> => ({
        id: String(year),
        header: String(year),
        value: ({ cells }) => cells.get(year)?.printed ?? null,
        cell: ({ cells }) => {
          const figure = cells.get(year)
          if (figure) return <Printed figure={figure} />
          return (
            <span className="table-none">
              <span aria-hidden="true">–</span>
              <span className="unseen">{t('indicators.chart.no-data')}</span>
            </span>
          )
        },
        width: 'code',
      })),
    ]
  }, [t, years.join(), by])
}

type Chosen = { by: Breakdown; country: string; source: SourceLine }

const Table = ({ shown, frame, chosen: { by, country, source } }: Props & { chosen: Chosen }) => {
  const t = useT()
  const { years, rows } = brokenDown(shown.figures, { by, country, source: source.code })
  const columns = useColumns(years, by)
  const cells = rows.flatMap((row) => [...row.cells.values()])
  const view = useTableView('parts')
  // Nothing but dots is no table: one sentence says the same.
  if (cells.every(({ kind }) => kind === 'withheld'))
    return <p className="statistics-note">{t('indicators.parts.all-withheld', { country: frame.country(country) })}</p>
  return (
    <>
      <DataTable
        {...view}
        caption={t('indicators.parts.caption', { by, country: frame.country(country) })}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        lang={t.lang}
        empty={null}
        onDownload={(found) => saveTable(`${shown.code}-${by}-${country}`, columns, found)}
        words={tableWords(t, {
          filter: t('indicators.parts.filter'),
          count: (found, all) => t('indicators.parts.count', { shown: found, all }),
        })}
      />
      <p className="statistics-note">
        {t('indicators.source')}: <Source source={source} />
      </p>
      <ul className="statistics-notes">
        <li>{t('indicators.note.parts')}</li>
        {cells.some(({ kind }) => kind === 'withheld') && <li>{t('indicators.note.withheld')}</li>}
      </ul>
    </>
  )
}

/** The indicator by sex and age, form of exploitation, citizenship or country of return: one source's table of one country. */
export const BreakdownTable = (props: Props) => {
  const t = useT()
  const { kinds, by, countries, country, source: code, setBy, setCountry } = useChosen(props)
  const source = props.shown.sources.find((one) => one.code === code)
  if (by === undefined || country === undefined || !source) return null
  return (
    <section className="statistics-part">
      <h2>{t('indicators.parts')}</h2>
      <div className="statistics-choices">
        <Select
          label={t('indicators.parts.by')}
          value={by}
          options={kinds.map((id) => ({ id, label: t('indicators.parts.of', { by: id }) }))}
          onChange={(id) => void setBy(id)}
        />
        <Select
          label={t('indicators.column.country')}
          value={country}
          options={countries.map((id) => ({ id, label: props.frame.country(id) }))}
          onChange={(id) => void setCountry(id)}
        />
      </div>
      <Table {...props} chosen={{ by, country, source }} />
    </section>
  )
}
