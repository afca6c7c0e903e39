import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { type ToDo, toDo } from '../../domain/to-do.ts'
import type { Withdrawn } from '../../domain/protection/withdrawn.ts'
import { knownCase } from '../safeguards/known-case.ts'
import { dayWords, daysTo } from './day-words.ts'
import type { OpenedDeadline } from './change-deadlines.ts'
import { DeadlineItem } from './deadline-item.tsx'
import { BreakItem, GapItem, PerishesItem, PlanItem } from './other-items.tsx'
import { type ListProps, TaskItem } from './task-item.tsx'
import { taskKey } from './task-key.ts'

const tasksIn = (all: readonly ToDo[]) => all.flatMap((one) => (one.kind === 'task' ? [one.task] : []))

/** By which one is told from the next. */
const keyOf = (one: ToDo, at: number, all: readonly ToDo[]): string => {
  switch (one.kind) {
    case 'perishes':
    case 'break':
      return `${one.kind} ${one.exhibit.version}`
    case 'deadline':
      return `deadline ${at}`
    case 'plan':
      return `plan ${at}`
    case 'task':
      return taskKey(tasksIn(all), tasksIn(all.slice(0, at)).length)
    case 'gap':
      return `${one.charge.id} ${one.row.name}`
  }
}

/** By when it is to be done, in words: what is over says so, and for how long. */
const Day = ({ on, today }: { on: string; today: string }) => {
  const t = useT()
  const words = dayWords(t, on, today)
  return <p>{daysTo(on, today) < 0 ? <Status stand="caution">{words}</Status> : <strong>{words}</strong>}</p>
}

type ToDoListProps = ListProps & { readonly today: string; readonly onOpenDeadline: (opened: OpenedDeadline) => void }

const Item = (props: ToDoListProps & { readonly item: ToDo; readonly withdrawn: Withdrawn }) => {
  const { item } = props
  switch (item.kind) {
    case 'perishes':
      return <PerishesItem {...props} exhibit={item.exhibit} />
    case 'deadline':
      return <DeadlineItem {...props} deadline={item.deadline} />
    case 'plan':
      return <PlanItem {...props} item={item} />
    case 'task':
      return <TaskItem {...props} task={item.task} />
    case 'break':
      return <BreakItem {...props} item={item} />
    case 'gap':
      return <GapItem {...props} item={item} />
  }
}

/** All that waits, what cannot be got back first, each with the way to where it is settled. */
export const ToDoList = (props: ToDoListProps) => {
  const t = useT()
  const { one, today } = props
  const all = useMemo(() => toDo(t, one.file), [t, one.file])
  const { withdrawn } = useMemo(() => knownCase(one, today), [one, today])
  if (all.length === 0) return <p>{t('cases.to-do.nothing')}</p>
  return (
    <ol className="to-do" aria-label={t('cases.page.to-do')}>
      {all.map((item, at) => (
        <li key={keyOf(item, at, all)} className="to-do-item">
          {item.on !== null && <Day on={item.on} today={today} />}
          <Item {...props} item={item} withdrawn={withdrawn} />
        </li>
      ))}
    </ol>
  )
}
