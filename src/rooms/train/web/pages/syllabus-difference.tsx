import { useParts, useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useTask } from '#ui/client/task.ts'
import { TaskProgress } from '#ui/client/task-progress.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { saveFile } from '#ui/components/figure/save-file.ts'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { changePrint } from '../../contract/print-operations.ts'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { syllabusCompare } from '../../contract/syllabus-operations.ts'
import { bytesOf } from '../syllabus/bytes-of.ts'
import { EntryPart } from '../syllabus/entry-part.tsx'
import '../syllabus/syllabus.css'

/** Two versions, part by part: each changed text in its languages side by side, with the words that went and came. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, version: to } = useParts(syllabusPaths.difference)
  const [from] = useSearchValue('from')
  const difference = useAnswer(syllabusCompare, { programmeId, from: from || to, to })
  const print = useTask(changePrint)
  const start = async () => {
    const outcome = await print.start({ programmeId, from: difference.from.sha256, to, lang: t.lang, format: 'pdf' })
    if (outcome?.kind === 'done')
      saveFile({ name: outcome.value.name, type: outcome.value.mediaType, content: bytesOf(outcome.value.base64) })
  }
  const versions = { from: difference.from.semver, to: difference.to.semver }
  const crumbs = [
    { label: t('train.page.syllabuses'), href: syllabusPaths.syllabuses({ programme }) },
    { label: t('train.difference.version', { semver: versions.to }), href: syllabusPaths.syllabus({ programme, version: to }) },
  ]
  return (
    <div className="syllabus">
      <PageHead
        title={t('train.difference.title', versions)}
        way={<Breadcrumb aria-label={t('train.syllabuses.way')} crumbs={crumbs} />}
        lead={t('train.diff.lead', { n: difference.entries.length, least: difference.least })}
        actions={
          <Button icon="download" busy={print.state.kind === 'running'} onPress={() => void start()}>
            {t('train.difference.print')}
          </Button>
        }
      />
      <TaskProgress label={t('train.documents.making')} task={print} />
      {print.state.kind === 'refused' && <ProblemNotice refusal={print.state.refusal} />}
      {difference.entries.map((entry) => (
        <EntryPart key={`${entry.part} ${entry.code}`} entry={entry} versions={versions} level={2} />
      ))}
    </div>
  )
}
