import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { syllabusRecord } from '../../contract/syllabus-operations.ts'
import { FaultList } from './fault-list.tsx'
import { fileFaults } from './file-faults.ts'
import { type Chosen, readChosen, sorted } from './chosen-file.ts'

/** What was chosen, by name: a file chosen again takes the place of the one before. */
const withFile = (files: readonly Chosen[], file: Chosen): readonly Chosen[] => [...files.filter(({ name }) => name !== file.name), file]

/** Each field that has another form than is asked, in its file: what it holds, and what it should. */
const FormFaults = ({ refusal: { faults }, files }: { refusal: Refusal; files: readonly Chosen[] }) => {
  const t = useT()
  if (faults.length === 0) return null
  return (
    <ul className="syllabus-list">
      {fileFaults(faults, files).map(({ file, field, holds, message }) => (
        <li key={`${file} ${field}`}>
          <strong>{t('train.record.field', { file, field })}</strong>: {holds !== null && t('train.record.holds', { holds })} {message}
        </li>
      ))}
    </ul>
  )
}

/** A version from its files: `syllabus.json` and the chapters that its modules name. What is wrong is said with its place, and what was chosen stays. */
export const RecordVersion = () => {
  const t = useT()
  const go = useGo()
  const { id: programmeId, code: programme } = useProgramme()
  const { send, busy } = useCommand(syllabusRecord)
  const [files, setFiles] = useState<readonly Chosen[]>([])
  const [unread, setUnread] = useState<string | null>(null)
  // With the files as they were sent: another choice since then is in another place and holds something else.
  const [refused, setRefused] = useState<{ readonly refusal: Refusal; readonly sent: readonly Chosen[] } | null>(null)
  const choose = async (file: File) => {
    const read = await readChosen(file)
    setUnread(read.kind === 'unread' ? file.name : null)
    if (read.kind !== 'unread') setFiles((before) => withFile(before, read))
  }
  const { syllabus, chapters } = sorted(files)
  const record = async () => {
    // Its form is the server's to judge, which names each place.
    const outcome = await send({ programmeId, syllabus, chapters } as Parameters<typeof send>[0])
    setRefused(outcome.kind === 'refused' ? { refusal: outcome.refusal, sent: files } : null)
    if (outcome.kind === 'done') await go(syllabusPaths.syllabus({ programme, version: outcome.value.sha256 }))
  }
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('train.record.title')}</h2>
      <p>{t('train.record.lead')}</p>
      <FileChoice
        title={t('train.record.choose')}
        level={3}
        hint={t('train.record.hint')}
        choose={t('train.record.choose-file')}
        accept=".json,application/json"
        busy={busy}
        onFile={(file) => void choose(file)}
      />
      {unread !== null && <p role="alert">{t('train.record.unread', { name: unread })}</p>}
      {files.length > 0 && (
        <ul>
          {files.map(({ name, kind }) => (
            <li key={name}>{t('train.record.chosen', { name, kind })}</li>
          ))}
        </ul>
      )}
      {refused && <ProblemNotice refusal={refused.refusal} />}
      {refused && <FaultList details={refused.refusal.details} />}
      {refused && <FormFaults refusal={refused.refusal} files={refused.sent} />}
      {syllabus !== undefined && (
        <div className="syllabus-actions">
          <Button tone="primary" busy={busy} onPress={() => void record()}>
            {t('train.record.save')}
          </Button>
        </div>
      )}
    </section>
  )
}
