import { useLocale, useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import type { Standing } from '../../domain/case-file.ts'
import { personsEver } from '../../domain/persons-ever.ts'
import type { Withdrawn } from '../../domain/protection/withdrawn.ts'
import { renewedSince, stoppedIn } from '../../domain/stopped-tasks.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CaseNames } from '../proof/case-names.ts'
import type { OpenCase } from '../store/open-case.ts'

type TaskConsentsProps = {
  readonly one: OpenCase
  readonly names: CaseNames
  readonly task: Standing<CaseTask>
  readonly withdrawn: Withdrawn
}

/** Whoever would carry out the task sees that somebody it speaks of took back a consent; never why. */
const Stopped = ({ one, names, task, withdrawn }: TaskConsentsProps) => {
  const t = useT()
  const locale = useLocale()
  return stoppedIn(task.content, personsEver(one.opened.versions), withdrawn).map(({ id, content: { person, act, on } }) => (
    <p key={id}>
      <Status stand="stopped">
        {t('cases.task.withdrawn', { person: names.person(person), act: t('cases.gate.act', { act }), on: writtenDate(locale, on) })}
      </Status>
    </p>
  ))
}

/** That a consent was taken back and given anew since the task was written: what it says, “done” too, is from before. */
const Renewed = ({ one, names, task, withdrawn }: TaskConsentsProps) => {
  const t = useT()
  const locale = useLocale()
  const { state } = task.content
  if (state === 'dropped') return null
  return renewedSince(task, personsEver(one.opened.versions), withdrawn).map(({ person, act, anew }) => (
    <p key={`${person} ${act} ${anew}`}>
      <Status stand="caution">
        {t('cases.task.renewed', { person: names.person(person), act: t('cases.gate.act', { act }), on: writtenDate(locale, anew), state })}
      </Status>
    </p>
  ))
}

/** What became of consents on which a task may rest, wherever it is shown to whoever would carry it out. */
export const TaskConsents = (props: TaskConsentsProps) => (
  <>
    <Stopped {...props} />
    <Renewed {...props} />
  </>
)
