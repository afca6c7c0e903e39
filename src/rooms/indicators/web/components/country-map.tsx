import { useSearchValue } from '#ui/client/address.ts'
import { csvOf } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { map, type MapCountry } from '#ui/charts/map.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Figure } from '#ui/components/figure/figure.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { figureWords, tableWords } from '#ui/words.ts'
import type { IndicatorFigure } from '../../contract/package.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { IndicatorShown } from '../../contract/statistics.ts'
import { useChartWidth } from '../chart-width.ts'
import type { Frame } from '../frame.ts'
import { drawnOf, figureAt, type Series, yearsOf } from '../series.ts'
import { nameOf } from '../words-of.ts'
import { Source } from './source.tsx'

type Props = { shown: IndicatorShown; source: SourceLine; series: readonly Series[]; frame: Frame }
type Row = { readonly country: string; readonly figure: IndicatorFigure | undefined }

/** Where both are on the map, it says that their boundary is in dispute. */
const DISPUTED = ['BZ', 'GT']

/** The year of the map, kept in the address; without one each country shows its last. */
const useYear = (years: readonly number[]) => {
  const [asked, setYear] = useSearchValue('year')
  return [years.find((year) => String(year) === asked), setYear] as const
}

/** Countries on their outlines, each with its own last figure or that of one year, and the year beside the value. */
export const CountryMap = ({ shown, source, series, frame, n }: Props & { n: number }) => {
  const t = useT()
  const width = useChartWidth()
  const years = yearsOf(series)
  const [year, setYear] = useYear(years)
  const rows = series.map((one): Row => ({ country: one.country, figure: figureAt(one, year) }))
  const dated = (figure: IndicatorFigure) => t('indicators.value-year', { value: figure.printed, year: String(figure.year) })
  const countries = rows.map(({ country, figure }): MapCountry => {
    const value = figure && drawnOf(figure)
    return { code: country, name: frame.country(country), printed: figure ? dated(figure) : '', value: value ?? 'no-data' }
  })
  const words = { noData: t('indicators.chart.no-data'), withheld: t('indicators.withheld'), band: t('indicators.chart.band') }
  const columns: readonly Column<Row>[] = [
    { id: 'country', header: t('indicators.column.country'), value: (row) => frame.country(row.country), width: 'short' },
    { id: 'year', header: t('indicators.column.year'), value: ({ figure }) => (figure ? String(figure.year) : null), width: 'code' },
    { id: 'value', header: t('indicators.column.value'), value: ({ figure }) => figure?.printed ?? null, width: 'code' },
  ]
  const name = nameOf(shown, t.lang)
  const caption =
    year === undefined ? t('indicators.map.caption-last', { name }) : t('indicators.map.caption', { name, year: String(year) })
  const alt = rows.map(({ country, figure }) =>
    figure
      ? t('indicators.alt.map-country', { country: frame.country(country), value: figure.printed, year: String(figure.year) })
      : t('indicators.alt.none', { country: frame.country(country) }),
  )
  return (
    <>
      <div className="statistics-choices">
        <Select
          label={t('indicators.map.year')}
          value={year === undefined ? '' : String(year)}
          none={t('indicators.map.last')}
          options={years.toReversed().map((one) => ({ id: String(one), label: String(one) }))}
          onChange={(id) => void setYear(id || undefined)}
        />
      </div>
      <Figure
        level={3}
        label={t('indicators.figure', { n })}
        caption={caption}
        chart={map({ countries }, words, { width, tallest: 460 })}
        alt={t('indicators.alt.map', { name, countries: alt.join(' ') })}
        source={
          <>
            <p>
              {t('indicators.source')}: <Source source={source} />
            </p>
            <p>{t('indicators.map.boundaries')}</p>
            {DISPUTED.every((code) => frame.countries.includes(code)) && <p>{t('indicators.map.dispute')}</p>}
          </>
        }
        table={
          <DataTable
            caption={caption}
            columns={columns}
            rows={rows}
            keyOf={({ country }) => country}
            lang={t.lang}
            empty={null}
            words={tableWords(t, {
              filter: t('indicators.map.filter'),
              count: (found, all) => t('indicators.map.count', { shown: found, all }),
            })}
          />
        }
        csv={() => csvOf([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row)))])}
        file={`${shown.code}-${year ?? 'last'}`}
        words={figureWords(t)}
      />
    </>
  )
}
