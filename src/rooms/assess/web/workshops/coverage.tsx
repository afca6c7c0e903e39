import { useAnswer } from '#ui/client/answer.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { MatrixFigure } from '#ui/components/matrix/matrix-cell.tsx'
import { MatrixTable } from '#ui/components/matrix/matrix-table.tsx'
import { type Coverage as Answer, type CoverageCell, coverageShow } from '../../contract/coverage.ts'
import { paths } from '../../contract/paths.ts'
import { DASH } from '../components/sight-note.tsx'
import type { Frame } from '../frame.ts'

const listOf = (names: readonly string[], locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

/** Of other countries open workshops are not told: that nobody was asked is known of what one sees whole, and of nothing else. */
const isOutOfSight = ({ state, basis }: CoverageCell): boolean => state === 'not-covered' && basis === 'totals'
const isNotAsked = ({ state, basis, open }: CoverageCell): boolean => state === 'not-covered' && basis === 'rows' && !open

/** A count, or the dash of what is not in sight; a sum is told like its parts. */
const figureOf = (count: number | null): MatrixFigure => count ?? { withheld: DASH }

/** What stands in a cell besides its number: how many workshops, and what is open or not released yet. */
const useFigure = () => {
  const t = useT()
  return (cell: CoverageCell | undefined): MatrixFigure => {
    if (cell && isOutOfSight(cell)) return { withheld: DASH }
    if (!cell || cell.state === 'not-covered') return cell?.open ? { withheld: t('assess.coverage.open', { n: cell.open }) } : 'not-covered'
    if (cell.state === 'held-no-text') return { withheld: t('assess.coverage.no-text') }
    return figureOf(cell.statements)
  }
}

const Notes = ({ coverage, frame }: { coverage: Answer; frame: Frame }) => {
  const t = useT()
  const locale = useLocale()
  const told = coverage.countries.filter(({ basis }) => basis === 'totals').map(({ code }) => frame.country(code))
  const { regional } = coverage
  return (
    <div className="matrix-notes">
      <p>{t('assess.coverage.covered', { n: coverage.covered, all: coverage.cells.length })}</p>
      {coverage.cells.some(isNotAsked) && <p>{t('assess.coverage.not-asked')}</p>}
      {coverage.cells.some(isOutOfSight) && <p>{t('assess.coverage.none-in-sight')}</p>}
      {regional.workshops !== null && regional.workshops > 0 && (
        <p>{t('assess.coverage.regional', { workshops: regional.workshops, statements: regional.statements ?? 0 })}</p>
      )}
      {told.length > 0 && <p>{t('assess.coverage.totals', { countries: listOf(told, locale), n: told.length })}</p>}
    </div>
  )
}

/** Column of what was said by no one sector; a code of a sector is never this. */
const BESIDE = '–'

/** Who was asked in a round and who was not; a cell leads to its workshops. */
export const CoverageMatrix = ({ frame, round }: { frame: Frame; round: number }) => {
  const t = useT()
  const locale = useLocale()
  const figure = useFigure()
  const coverage = useAnswer(coverageShow, { programmeId: frame.programmeId, round })
  const cellOf = (country: string, sector: string) => coverage.cells.find((cell) => cell.country === country && cell.sector === sector)
  const { programme } = frame
  const anyBeside = (coverage.beside ?? 0) > 0
  const inCountry = (country: string) => ({ round: String(round), country })
  return (
    <div>
      <MatrixTable
        caption={t('assess.coverage.caption', { round: frame.round(round) })}
        columns={[
          ...frame.sectors.map((sector) => ({ id: sector.code, label: frame.say(sector) })),
          ...(anyBeside ? [{ id: BESIDE, label: t('assess.coverage.sector-not-stated') }] : []),
        ]}
        rows={coverage.countries.map(({ code, total, beside }) => ({
          id: code,
          label: frame.country(code),
          cells: [...frame.sectors.map((sector) => figure(cellOf(code, sector.code))), ...(anyBeside ? [figureOf(beside)] : [])],
          total: figureOf(total.statements),
        }))}
        columnTotals={[
          ...coverage.sectors.map(({ total }) => figureOf(total.statements)),
          ...(anyBeside ? [figureOf(coverage.beside)] : []),
        ]}
        grandTotal={figureOf(coverage.total.statements)}
        number={(value) => new Intl.NumberFormat(locale).format(value)}
        hrefOf={(country, sector) =>
          paths.workshops({ programme }, sector === BESIDE ? inCountry(country) : { ...inCountry(country), sector })
        }
        words={{
          rowTotal: t('assess.matrix.total'),
          columnTotal: t('assess.matrix.total'),
          notCovered: t('assess.coverage.not-covered'),
          open: (row, column, shown) => t('assess.coverage.open-cell', { row, column, figure: shown }),
        }}
      />
      <Notes coverage={coverage} frame={frame} />
    </div>
  )
}
