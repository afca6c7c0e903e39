import { useMemo, useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { namesOf } from '../proof/case-names.ts'
import { StoppedActs } from '../protection/stopped-acts.tsx'
import { AddDeadline, AddTask } from '../to-do/add-part.tsx'
import type { OpenedDeadline } from '../to-do/change-deadlines.ts'
import { ClosedTasks } from '../to-do/closed-tasks.tsx'
import { todayHere } from '../to-do/day-words.ts'
import { DeadlineDialog } from '../to-do/deadline-item.tsx'
import { type OpenedTask, TaskDialog } from '../to-do/task-dialog.tsx'
import { ToDoList } from '../to-do/to-do-list.tsx'
import '../to-do/to-do.css'

const Waiting = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const names = useMemo(() => namesOf(t, file), [t, file])
  const [opened, open] = useState<OpenedTask | null>(null)
  const [deadline, openDeadline] = useState<OpenedDeadline | null>(null)
  return (
    <>
      <CaseHead {...at} title={t('cases.page.to-do')} />
      <p>{t('cases.to-do.lead')}</p>
      <StoppedActs {...at} />
      <ToDoList {...at} names={names} today={todayHere()} onOpen={open} onOpenDeadline={openDeadline} />
      <AddTask {...at} />
      <AddDeadline {...at} />
      <ClosedTasks {...at} names={names} today={todayHere()} onOpen={open} />
      <TaskDialog {...at} opened={opened} onClose={() => open(null)} />
      <DeadlineDialog {...at} opened={deadline} onClose={() => openDeadline(null)} />
    </>
  )
}

/** What waits in a case: what perishes and runs out first, then tasks, then gaps that nobody has a task for. */
export const Page = () => {
  const { case: ctx } = useParts(paths.toDo)
  return <AtCase ctx={ctx}>{(at) => <Waiting {...at} />}</AtCase>
}
