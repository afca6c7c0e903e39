import { useState } from 'react'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useTask } from '#ui/client/task.ts'
import { TaskProgress } from '#ui/client/task-progress.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { impactExport, impactWorkOut } from '../../contract/impact-operations.ts'
import type { StudyShown } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { sayDay } from './say-day.ts'

/** What publishing would need, where it cannot be now. */
const whyNot = ({ may, result }: StudyShown): string | undefined => {
  if (!may.includes('publish what a training brought')) return 'train.result.officer-publishes'
  return result?.own ? 'train.result.another-publishes' : undefined
}

/** What was worked out, and has not been published yet. */
const Latest = ({ now, programme }: { now: StudyShown; programme: string }) => {
  const t = useT()
  const [publishes, setPublishes] = useState(false)
  const { result, study } = now
  if (!result) return <p>{t('train.result.none')}</p>
  const why = whyNot(now)
  return (
    <>
      <p>{t('train.result.made', { day: sayDay(t.lang, result.madeAt), plan: result.plan, sha256: result.sha256.slice(0, 16) })}</p>
      <div className="training-actions">
        <LinkButton href={studyPaths.result({ programme, study })}>{t('train.result.read')}</LinkButton>
        <Button {...(why !== undefined && { disabledBecause: t(why) })} onPress={() => setPublishes(true)}>
          {t('train.result.publish')}
        </Button>
      </div>
      {publishes && <PublishDialog now={now} result={result.id} onClose={() => setPublishes(false)} />}
    </>
  )
}

/** Working out, reading before anybody else does, and publishing. */
export const ResultPart = ({ now, frame: { programme, programmeId } }: { now: StudyShown; frame: TrainingFrame }) => {
  const t = useT()
  const { study, may } = now
  const task = useTask(impactWorkOut)
  const tables = useDownload(impactExport)
  const isLocked = now.plans.some(({ lock }) => lock !== null)
  const refusal = task.state.kind === 'refused' ? task.state.refusal : tables.refusal
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t('train.result.heading')}</h2>
      <Latest now={now} programme={programme} />
      {may.includes('work out what a training brought') && (
        <div className="training-actions">
          <Button
            tone="primary"
            busy={task.state.kind === 'running'}
            {...(!isLocked && { disabledBecause: t('train.result.needs-plan') })}
            onPress={() => void task.start({ programmeId, study })}
          >
            {t('train.result.work-out', { again: now.result ? 'yes' : 'no' })}
          </Button>
          {isLocked && (
            <Button icon="download" tone="quiet" busy={tables.busy} onPress={() => void tables.start({ programmeId, study })}>
              {t('train.result.tables')}
            </Button>
          )}
        </div>
      )}
      <TaskProgress label={t('train.result.working')} task={task} />
      {task.state.kind === 'cancelled' && <p role="status">{t('train.result.cancelled')}</p>}
      {refusal && <ProblemNotice refusal={refusal} />}
    </section>
  )
}
