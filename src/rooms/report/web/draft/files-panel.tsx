import type { z } from 'zod'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { TaskProgress } from '#ui/client/task-progress.tsx'
import { useTask } from '#ui/client/task.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { FORMATS, type MadeDraft } from '../../contract/draft.ts'
import { draftFile, draftMake } from '../../contract/operations.ts'
import { faultsIn, sayFault } from './faults.ts'

type FilesProps = { readonly programmeId: string; readonly dataHash: string; readonly made: z.output<typeof MadeDraft> | null }

/** "Spanish: PDF" of report.es.pdf, "Summary of one sheet, Spanish: PDF" of summary.es.pdf. */
const nameOf = (t: Translate, path: string): string => {
  const [, of, lang, format] = /^(report|summary)\.(es|en)\.(\w+)$/.exec(path) ?? []
  if (lang === undefined) return t('report.make.annex')
  const file = t(`report.make.${lang}-${format ?? ''}`)
  return of === 'summary' ? t('report.files.summary', { file }) : file
}

const Files = ({ programmeId, dataHash, made }: FilesProps & { made: NonNullable<FilesProps['made']> }) => {
  const t = useT()
  const { start, busy, refusal } = useDownload(draftFile)
  const when = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(made.madeAt))
  return (
    <>
      <p className="soft">{t(made.dataHash === dataHash ? 'report.files.current' : 'report.files.older', { when })}</p>
      {refusal && <ProblemNotice refusal={refusal} />}
      <ul className="files">
        {made.files.map(({ path, bytes }) => (
          <li key={path}>
            <Button small tone="quiet" icon="download" busy={busy} onPress={() => void start({ programmeId, draft: made.id, path })}>
              {t('report.files.file', { name: nameOf(t, path), kilobytes: Math.ceil(bytes / 1024) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Makes the report as PDF, Word and web page for whoever asks alone, and hands out what they made last. */
export const FilesPanel = ({ programmeId, dataHash, made }: FilesProps) => {
  const t = useT()
  const task = useTask(draftMake)
  const { state } = task
  const running = state.kind === 'running'
  return (
    <Disclosure level={2} title={t('report.files.title')}>
      <div className="files-panel">
        <p>{t('report.files.lead')}</p>
        {!running && (
          <Button onPress={() => void task.start({ programmeId, langs: ['es', 'en'], formats: [...FORMATS] })}>
            {t(made ? 'report.files.make-again' : 'report.files.make')}
          </Button>
        )}
        <TaskProgress label={t('report.files.making')} task={task} />
        {state.kind === 'cancelled' && <p role="status">{t('report.files.cancelled')}</p>}
        {state.kind === 'refused' && (
          <>
            <ProblemNotice refusal={state.refusal} />
            <ul>
              {faultsIn(state.refusal.details).map((fault) => (
                <li key={JSON.stringify(fault)}>{sayFault(t, fault)}</li>
              ))}
            </ul>
          </>
        )}
        {made && !running && <Files programmeId={programmeId} dataHash={dataHash} made={made} />}
      </div>
    </Disclosure>
  )
}
