import { useState } from 'react'
import { useDownload } from '#ui/client/download.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useTask } from '#ui/client/task.ts'
import { TaskProgress } from '#ui/client/task-progress.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { saveFile } from '#ui/components/figure/save-file.ts'
import { Select } from '#ui/components/select/select.tsx'
import { type PrintFormat, syllabusPrint, USES } from '../../contract/print-operations.ts'
import { syllabusExport } from '../../contract/syllabus-operations.ts'
import { bytesOf } from './bytes-of.ts'
import type { Shown } from './shown.ts'

const FORMATS: readonly PrintFormat[] = ['pdf', 'docx', 'html']

/** The version and the books of its chapters as documents, in the language of the reader; and once it is approved, as the file that proves itself. */
export const PrintPart = ({ shown: { sha256, approved, chapters } }: { shown: Shown }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const say = useSay()
  const [format, setFormat] = useState<string>('pdf')
  const [book, setBook] = useState('syllabus')
  const books = chapters.flatMap(({ id, titleEs, titleEn }) =>
    USES.map((use) => ({
      id: `${id} ${use}`,
      label: t('train.documents.book', { use, title: say({ es: titleEs, en: titleEn }) }),
      asked: { chapter: id, use },
    })),
  )
  const print = useTask(syllabusPrint)
  const signed = useDownload(syllabusExport)
  const start = async () => {
    const chosen = FORMATS.find((one) => one === format) ?? 'pdf'
    const outcome = await print.start({ programmeId, sha256, lang: t.lang, format: chosen, ...books.find(({ id }) => id === book)?.asked })
    if (outcome?.kind === 'done') {
      const { name, mediaType, base64 } = outcome.value
      saveFile({ name, type: mediaType, content: bytesOf(base64) })
    }
  }
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('train.documents.title')}</h2>
      <div className="syllabus-actions">
        <Select
          label={t('train.documents.which')}
          value={book}
          onChange={setBook}
          options={[{ id: 'syllabus', label: t('train.page.syllabus') }, ...books.map(({ id, label }) => ({ id, label }))]}
        />
        <Select
          label={t('train.documents.format')}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((id) => ({ id, label: t('train.documents.format-name', { format: id }) }))}
        />
        <Button icon="download" busy={print.state.kind === 'running'} onPress={() => void start()}>
          {t('train.documents.make')}
        </Button>
        {approved && (
          <Button icon="download" busy={signed.busy} onPress={() => void signed.start({ programmeId, sha256 })}>
            {t('train.documents.signed')}
          </Button>
        )}
      </div>
      <TaskProgress label={t('train.documents.making')} task={print} />
      {print.state.kind === 'refused' && <ProblemNotice refusal={print.state.refusal} />}
      {signed.refusal && <ProblemNotice refusal={signed.refusal} />}
    </section>
  )
}
