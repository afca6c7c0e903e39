import { readIn } from '#kernel/i18n/in-either.ts'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { type ComparedRounds, roundsCompare } from '../../contract/matrix.ts'
import { paths } from '../../contract/paths.ts'
import { Compared } from '../components/compared-table.tsx'
import { endsOf, type Frame, useFrame } from '../frame.ts'
import { SightNote, useSaidSight } from '../components/sight-note.tsx'
import { saveSeen } from '../save-seen.ts'
import '../components/record.css'
import { choiceOf } from '../choice-of.ts'

type By = 'finding' | 'gap'
type Row = ComparedRounds['rows'][number]

const useColumns = (compared: ComparedRounds, by: By, frame: Frame): readonly Column<Row>[] => {
  const t = useT()
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('assess.column.code'),
        value: ({ code }) => code,
        cell: ({ code }) => <Link href={(by === 'gap' ? paths.gap : paths.finding)({ programme: frame.programme, code })}>{code}</Link>,
        width: 'code',
      },
      {
        id: 'title',
        header: t('assess.column.title', { by }),
        value: (row) => readIn(t.lang, row, 'title'),
        width: 'long',
      },
      ...compared.countries.map((country, at): Column<Row> => {
        const cellOf = ({ cells }: Row) => cells[at]
        return {
          id: country,
          header: frame.country(country),
          value: (row) => {
            const comparison = cellOf(row)?.comparison ?? null
            return comparison && t('assess.compared', { comparison: choiceOf(comparison) })
          },
          none: t('assess.sight.none'),
          cell: (row) => {
            const line = cellOf(row)
            return line && <Compared line={line} />
          },
          width: 'code',
        }
      }),
    ],
    [t, by, compared],
  )
}

const Table = ({ frame, by, rounds }: { frame: Frame; by: By; rounds: { earlier: number; later: number } }) => {
  const t = useT()
  const compared = useAnswer(roundsCompare, { programmeId: frame.programmeId, by, ...rounds })
  const columns = useColumns(compared, by, frame)
  const said = useSaidSight(compared.sight, frame)
  const names = { earlier: frame.round(rounds.earlier), later: frame.round(rounds.later), by }
  return (
    <>
      <SightNote sight={compared.sight} frame={frame} />
      <DataTable
        {...useTableView()}
        caption={t('assess.rounds.caption', names)}
        columns={columns}
        rows={compared.rows}
        keyOf={({ code }) => code}
        lang={t.lang}
        narrow="stack"
        onDownload={(rows) => saveSeen(columns, rows, { name: t('assess.file.rounds'), none: t('assess.sight.none'), said })}
        words={tableWords(t, { filter: t('assess.rounds.filter'), count: (shown, all) => t('assess.rounds.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('assess.findings.empty.title')}
            text={t('assess.findings.empty.text')}
            next={<LinkButton href={paths.findings({ programme: frame.programme })}>{t('assess.page.findings')}</LinkButton>}
          />
        }
      />
    </>
  )
}

type Asked = { readonly earlier: string | undefined; readonly later: string | undefined }

/** Of an address that asks for a round against itself, or against an earlier one, the first and the last: nothing is compared with itself. */
const twoRounds = (frame: Frame, asked: Asked): { readonly earlier: number; readonly later: number } => {
  const ends = endsOf(frame)
  const numbered = (value: string | undefined, end: number | undefined): number =>
    frame.rounds.find(({ number }) => String(number) === value)?.number ?? end ?? 0
  const [earlier, later] = [numbered(asked.earlier, ends?.earlier), numbered(asked.later, ends?.later)]
  return earlier < later ? { earlier, later } : { earlier: ends?.earlier ?? earlier, later: ends?.later ?? later }
}

/** Two rounds compared: what persists, what is new, what no text of the later round speaks of. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const ends = endsOf(frame)
  const [askedEarlier, setEarlier] = useSearchValue('earlier')
  const [askedLater, setLater] = useSearchValue('later')
  const { earlier, later } = twoRounds(frame, { earlier: askedEarlier, later: askedLater })
  // The table before stands until the next one is there: the focus stays where it is.
  const shown = useDeferredValue(`${earlier} ${later}`).split(' ').map(Number)
  const [chosen, setBy] = useSearchValue('by')
  const by: By = chosen === 'finding' ? 'finding' : 'gap'
  const shownBy = useDeferredValue(by)
  const options = (isOffered: (number: number) => boolean) =>
    frame.rounds.filter(({ number }) => isOffered(number)).map(({ number }) => ({ id: String(number), label: frame.round(number) }))
  return (
    <>
      <PageHead title={t('assess.page.rounds')} lead={t('assess.rounds.lead')} />
      {ends === undefined ? (
        <EmptyState
          level={2}
          title={t('assess.rounds.one.title')}
          text={t('assess.rounds.one.text')}
          next={<LinkButton href={paths.matrices({ programme: frame.programme })}>{t('assess.page.matrices')}</LinkButton>}
        />
      ) : (
        <>
          <div className="matrix-choices">
            <Select
              label={t('assess.rounds.earlier')}
              value={String(earlier)}
              onChange={(value) => void setEarlier(value)}
              options={options((number) => number < later)}
            />
            <Select
              label={t('assess.rounds.later')}
              value={String(later)}
              onChange={(value) => void setLater(value)}
              options={options((number) => number > earlier)}
            />
            <Choice
              inline
              label={t('assess.rounds.by')}
              value={by}
              onChange={(value) => void setBy(value)}
              options={(['gap', 'finding'] as const).map((id) => ({ id, label: t('assess.rounds.by-of', { by: id }) }))}
            />
          </div>
          <Table frame={frame} by={shownBy} rounds={{ earlier: shown[0] ?? earlier, later: shown[1] ?? later }} />
        </>
      )}
    </>
  )
}
