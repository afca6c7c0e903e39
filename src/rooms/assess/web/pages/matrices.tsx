import { useDeferredValue } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useSearchValue, useWayBack } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { saveFile } from '#ui/components/figure/save-file.ts'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { MatrixTable } from '#ui/components/matrix/matrix-table.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { type Matrix, MATRIX_COLUMNS, MATRIX_ROWS, matrixShow } from '../../contract/matrix.ts'
import { paths } from '../../contract/paths.ts'
import { RoundChoice } from '../components/round-choice.tsx'
import { type Frame, useCodebook, useFrame } from '../frame.ts'
import { figureOf, matrixFileName, matrixFileRows, type MatrixShown, sumOf } from '../matrix-file.ts'
import { csvOf } from '#ui/client/save-table.ts'
import { notedBelow } from '../save-seen.ts'
import { useRound } from '../use-round.ts'
import '../components/record.css'

const TABLES = MATRIX_ROWS.flatMap((rows) => MATRIX_COLUMNS.map((columns) => ({ id: `${rows}-${columns}`, rows, columns })))

const among = <const Values extends readonly string[]>(value: string | undefined, values: Values): Values[number] =>
  values.find((known) => known === value) ?? values[0] ?? ''

const FIRST = { id: 'condition-country', rows: 'condition', columns: 'country' } as const
const tableOf = (id: string | undefined) => TABLES.find((one) => one.id === id) ?? FIRST

type TableProps = MatrixShown & { frame: Frame }

/** The statements behind a cell; a table by sector counts only those that the room or the source placed there. */
const cellAddress =
  ({ matrix, rows, columns, frame }: TableProps) =>
  (row: string, column: string): string =>
    paths.statements(
      { programme: frame.programme },
      {
        round: String(matrix.round),
        [rows === 'condition' ? 'codedCondition' : rows]: row,
        [columns]: column,
        ...(columns === 'sector' && { allocated: 'room,source' }),
      },
    )

/** Rows of themes stand under the headings of the codebook. */
const useHeadings = (): ReadonlyMap<string, string> => {
  const { themes, theme } = useCodebook()
  const headings = new Map<string, string>()
  let last: string | null = null
  for (const { code, parent } of themes) {
    if (parent === null || parent === last) continue
    headings.set(code, theme(parent))
    last = parent
  }
  return headings
}

const Table = (props: TableProps) => {
  const t = useT()
  const locale = useLocale()
  const { matrix, counted, rows, columns, frame } = props
  const headings = useHeadings()
  const wayBack = useWayBack()
  const names = { counted, rows, columns, round: frame.round(matrix.round) }
  return (
    <MatrixTable
      caption={t('assess.matrix.caption', names)}
      columns={matrix.columns.map((column) => ({ id: column.code, label: frame.say(column) }))}
      rows={matrix.rows.map((row, at) => ({
        id: row.code,
        label: frame.say(row),
        ...(rows === 'theme' && headings.has(row.code) ? { under: headings.get(row.code) ?? '' } : {}),
        cells: matrix.columns.map((_, column) => figureOf(props, at, column)),
        total: sumOf(props, matrix.rowTotals[at]),
      }))}
      columnTotals={matrix.columnTotals.map((total) => sumOf(props, total))}
      grandTotal={sumOf(props, matrix.total)}
      number={(value) => new Intl.NumberFormat(locale).format(value)}
      hrefOf={cellAddress(props)}
      wayBack={wayBack}
      words={{
        rowTotal: t('assess.matrix.total'),
        columnTotal: t('assess.matrix.total'),
        notCovered: t('assess.matrix.not-covered'),
        open: (row, column, figure) => t('assess.matrix.open', { row, column, figure, counted }),
      }}
    />
  )
}

/** Of which columns not all is in sight, and why: on the page, and below a table that is kept as a file. */
const useUnseenSaid = (matrix: Matrix, frame: Frame): readonly string[] => {
  const t = useT()
  const unseen = matrix.columns.filter(({ state }) => state === 'none-in-sight')
  return [
    ...matrix.columns
      .filter((column) => column.withheld > 0)
      .map((column) => t('assess.matrix.withheld', { where: frame.say(column), n: column.withheld })),
    ...(unseen.length > 0 ? [t('assess.matrix.none-in-sight', { where: unseen.map(frame.say).join(', ') })] : []),
  ]
}

/** What the table leaves out, and what of it is not everybody's yet. */
const Notes = ({ matrix, rows, columns, frame }: TableProps) => {
  const t = useT()
  const { uncoded, placedByRule, elsewhere } = matrix.left
  const unreleased = matrix.columns.reduce((sum, column) => sum + column.unreleased, 0)
  const silent = matrix.columns.filter(({ state }) => state === 'held-no-text')
  return (
    <div className="matrix-notes">
      {rows === 'theme' && <p>{t('assess.matrix.several-themes')}</p>}
      {rows !== 'quadrant' && uncoded > 0 && <p>{t('assess.matrix.uncoded', { n: uncoded })}</p>}
      {placedByRule > 0 && <p>{t('assess.matrix.by-rule', { n: placedByRule })}</p>}
      {elsewhere > 0 && <p>{t('assess.matrix.elsewhere', { n: elsewhere, columns })}</p>}
      {unreleased > 0 && <p>{t('assess.matrix.unreleased', { n: unreleased })}</p>}
      {useUnseenSaid(matrix, frame).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {silent.length > 0 && <p>{t('assess.matrix.held-no-text', { where: silent.map(frame.say).join(', ') })}</p>}
    </div>
  )
}

const saveCsv = (t: Translate, shown: MatrixShown, said: readonly string[]) => {
  const content = csvOf([...matrixFileRows(t, shown), ...notedBelow(said)])
  saveFile({ name: `${matrixFileName(t, shown)}.csv`, type: 'text/csv;charset=utf-8', content })
}

/** Matrices to drill into: each cell leads to the statements that it counts. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const [round, setRound] = useRound(frame)
  const [table, setTable] = useSearchValue('table')
  const [chosen, setCounted] = useSearchValue('count')
  const asked = tableOf(table)
  // The table before stands until the next one is there: the focus stays where it is.
  const { rows, columns } = tableOf(useDeferredValue(table))
  const shownRound = useDeferredValue(round)
  const counted = among(chosen, ['statements', 'workshops'])
  const matrix = useAnswer(matrixShow, { programmeId: frame.programmeId, round: shownRound, rows, columns })
  const props: TableProps = { matrix, counted, rows, columns, frame }
  const said = useUnseenSaid(matrix, frame)
  const isEmpty = (matrix.total?.statements ?? 0) === 0 && matrix.left.uncoded === 0
  return (
    <>
      <PageHead
        title={t('assess.page.matrices')}
        lead={`${t('assess.matrices.lead')} ${t('assess.matrices.sight')}`}
        actions={
          <Button icon="download" onPress={() => saveCsv(t, props, [t('assess.matrices.sight'), ...said])}>
            {t('ui.table.download')}
          </Button>
        }
      />
      <div className="matrix-choices">
        <Select
          label={t('assess.matrix.table')}
          value={asked.id}
          onChange={(id) => void setTable(id)}
          options={TABLES.map((one) => ({ id: one.id, label: t('assess.matrix.name', { rows: one.rows, columns: one.columns }) }))}
        />
        <RoundChoice frame={frame} round={round} onRound={setRound} />
        <Choice
          inline
          label={t('assess.matrix.count')}
          value={counted}
          onChange={(id) => void setCounted(id)}
          options={(['statements', 'workshops'] as const).map((id) => ({ id, label: t('assess.matrix.counts', { counted: id }) }))}
        />
      </div>
      {isEmpty ? (
        <EmptyState
          level={2}
          title={t('assess.matrix.empty.title')}
          text={t('assess.matrix.empty.text')}
          next={<LinkButton href={paths.coding({ programme: frame.programme })}>{t('assess.matrix.empty.next')}</LinkButton>}
        />
      ) : (
        <>
          <Table {...props} />
          <Notes {...props} />
        </>
      )}
    </>
  )
}
