import { useEffect, useMemo, useRef } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useDownload } from '#ui/client/download.ts'
import { goOnAt, isFocusLost } from '#ui/go-on.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { RowFaults } from '#ui/client/row-faults.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { tableWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { type RowFault, workbookAnnotate, type WorkbookOutcome } from '../../contract/workbook.ts'
import { becomes, hasNews, importedBy, unchangedBy } from '../../domain/workbook/becomes.ts'
import { overwritesIn, unreadIn, waitsIn } from '../../domain/workbook/unread.ts'
import type { Frame } from '../frame.ts'

type Line = WorkbookOutcome['workshops'][number]
const STANDS = { new: 'moving', changed: 'caution', statements: 'caution', codings: 'caution', unchanged: 'open' } as const

const lineColumns = (t: Translate, frame: Frame): readonly Column<Line>[] => [
  { id: 'code', header: t('assess.column.code'), value: ({ code }) => code, width: 'code' },
  { id: 'country', header: t('assess.country'), value: ({ country }) => frame.country(country), width: 'code' },
  {
    id: 'is',
    header: t('assess.workshop'),
    value: (line) => t('assess.import.is', { is: becomes(line) }),
    cell: (line) => <Status stand={STANDS[becomes(line)]}>{t('assess.import.is', { is: becomes(line) })}</Status>,
  },
  ...(['new', 'changed', 'unchanged', 'notInFile'] as const).map((what) => ({
    id: what,
    header: t('assess.import.statements', { what }),
    value: ({ statements }: Line) => statements[what],
    width: 'code' as const,
  })),
  { id: 'coded', header: t('assess.import.coded'), value: ({ coded }) => coded, width: 'code' },
]

type PreviewProps = { file: File; outcome: WorkbookOutcome; frame: Frame; busy: boolean; onImport: () => void }

/** A file of which no cell could be read has none to be marked. */
const hasCells = ({ errors }: WorkbookOutcome): boolean => errors.some(({ row }) => row > 0)

type CopyProps = Pick<PreviewProps, 'file' | 'frame'> & { label: string }

/** The file as it was brought, with its cells marked. */
const MarkedCopy = ({ file, frame, label }: CopyProps) => {
  const t = useT()
  const copy = useDownload(workbookAnnotate)
  return (
    <>
      <div className="import-actions">
        <Button
          icon="download"
          busy={copy.busy}
          onPress={() => void copy.start({ programmeId: frame.programmeId, workbook: file, lang: t.lang })}
        >
          {label}
        </Button>
      </div>
      {copy.refusal && <ProblemNotice refusal={copy.refusal} />}
    </>
  )
}

/** What is wrong, and that nothing was kept of it. */
const Wrong = ({ file, outcome, frame }: Pick<PreviewProps, 'file' | 'outcome' | 'frame'>) => {
  const t = useT()
  const n = outcome.errors.length + outcome.more
  return (
    <>
      <p role="alert">{t('assess.import.errors', { n })}</p>
      {hasCells(outcome) && <MarkedCopy file={file} frame={frame} label={t('assess.import.annotated')} />}
      <RowFaults faults={outcome.errors} caption={t('assess.import.errors-caption', { file: outcome.file })} />
    </>
  )
}

const Next = ({ outcome, frame, busy, onImport }: Omit<PreviewProps, 'file'>) => {
  const t = useT()
  const list = <LinkButton href={paths.workshops({ programme: frame.programme })}>{t('assess.workshops.back')}</LinkButton>
  const done = useRef<HTMLParagraphElement>(null)
  // The button gave way to it.
  useEffect(() => {
    if (outcome.imported && isFocusLost()) goOnAt(done.current)
  }, [outcome.imported])
  const [came, unchanged] = [importedBy(outcome), unchangedBy(outcome)]
  if (outcome.imported)
    return (
      <>
        <p ref={done} role="status">
          {t(came.key, came.values)}
        </p>
        <div className="import-actions">{list}</div>
      </>
    )
  if (!hasNews(outcome))
    return (
      <>
        <p role="status">{t(unchanged.key, unchanged.values)}</p>
        <div className="import-actions">{list}</div>
      </>
    )
  return (
    <>
      <p role="status">{t('assess.import.ready', { file: outcome.file })}</p>
      <div className="import-actions">
        <Button tone="primary" busy={busy} onPress={onImport}>
          {t('assess.import.import')}
        </Button>
      </div>
    </>
  )
}

/** What of a person's work goes by importing, before the button that does it. */
const Overwrites = ({ n, warnings }: { n: number; warnings: readonly RowFault[] }) => {
  const t = useT()
  return (
    <>
      <p role="alert">{t('assess.import.overwrites', { n })}</p>
      <RowFaults are="warnings" faults={warnings} caption={t('assess.import.overwrites-caption')} />
    </>
  )
}

/** What importing a file would do or did: workshop by workshop, or cell by cell where it cannot be. */
export const ImportPreview = ({ file, outcome, frame, busy, onImport }: PreviewProps) => {
  const t = useT()
  const columns = useMemo(() => lineColumns(t, frame), [t])
  const { workshops, errors } = outcome
  const overwrites = errors.length > 0 || outcome.imported ? [] : overwritesIn(outcome.warnings)
  const warnings = outcome.warnings.filter((one) => !overwrites.includes(one))
  const unread = unreadIn(warnings).length > 0
  const isToBeRead = unread || outcome.hiddenSheets.length > 0 || waitsIn(warnings).length > 0
  return (
    <div className="import-parts">
      {overwrites.length > 0 && <Overwrites n={outcome.overwrites} warnings={overwrites} />}
      {errors.length > 0 ? (
        <Wrong file={file} outcome={outcome} frame={frame} />
      ) : (
        <Next outcome={outcome} frame={frame} busy={busy} onImport={onImport} />
      )}
      {workshops.length > 0 && errors.length === 0 && (
        <DataTable
          caption={t(outcome.imported ? 'assess.import.did' : 'assess.import.would', { file: outcome.file })}
          columns={columns}
          rows={workshops}
          keyOf={({ code }) => code}
          lang={t.lang}
          words={tableWords(t, {
            filter: t('assess.workshops.filter'),
            count: (shown, all) => t('assess.workshops.count', { shown, all }),
          })}
          empty={null}
        />
      )}
      {warnings.length > 0 && (
        // What takes something away is read before it is imported, and what is to be corrected with a mistake before that is.
        <Disclosure key={String(isToBeRead)} level={2} title={t('assess.import.warnings', { n: warnings.length })} startsOpen={isToBeRead}>
          <div className="import-parts">
            {unread && errors.length === 0 && <MarkedCopy file={file} frame={frame} label={t('assess.import.marked-unread')} />}
            <RowFaults are="warnings" faults={warnings} caption={t('assess.import.warnings-caption')} />
          </div>
        </Disclosure>
      )}
    </div>
  )
}
