import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { type Option, Select } from '#ui/components/select/select.tsx'
import { dateWords } from '#ui/words.ts'
import { type CaseTask, TASK_STATES } from '../../contract/case-task.ts'
import { elementValue } from './task-of.ts'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'

type TaskFieldsProps = {
  readonly task: Partial<CaseTask>
  readonly elements: readonly Option[]
  readonly exhibits: readonly Option[]
}

const How = ({ task }: Pick<TaskFieldsProps, 'task'>) => {
  const t = useT()
  return (
    <>
      <SealedArea name="question" startsWith={task.question ?? ''} label={t('cases.task.question')} required />
      <SealedArea name="method" startsWith={task.method ?? ''} label={t('cases.task.method')} />
      <SealedField name="owner" startsWith={task.owner ?? ''} label={t('cases.task.owner')} hint={t('cases.task.owner-hint')} />
      <DateField name="due" startsWith={task.due ?? ''} label={t('cases.task.due')} words={dateWords(t)} />
      <SealedField
        name="authority"
        startsWith={task.authority ?? ''}
        label={t('cases.task.authority')}
        hint={t('cases.task.authority-hint')}
      />
      <Checkbox
        name="risk"
        value="yes"
        startsChecked={task.risk ?? false}
        label={t('cases.task.risk')}
        detail={t('cases.task.risk-detail')}
      />
    </>
  )
}

/** Whereto a task has come; what is dropped says why. */
const State = ({ task }: Pick<TaskFieldsProps, 'task'>) => {
  const t = useT()
  const [state, setState] = useState<string>(task.state ?? 'planned')
  return (
    <>
      <Select
        name="state"
        label={t('cases.task.state')}
        value={state}
        onChange={setState}
        options={TASK_STATES.map((id) => ({ id, label: t('cases.task.state-option', { state: id }) }))}
      />
      {state === 'dropped' && <SealedArea name="why" startsWith={task.why ?? ''} label={t('cases.task.why')} required />}
    </>
  )
}

/** All fields of a task. */
export const TaskFields = ({ task, elements, exhibits }: TaskFieldsProps) => {
  const t = useT()
  return (
    <>
      <How task={task} />
      <Select
        name="element"
        label={t('cases.task.element')}
        none={t('cases.task.element-none')}
        startsWith={task.element ? elementValue(task.element) : ''}
        options={elements}
      />
      <Select
        name="exhibit"
        label={t('cases.task.exhibit')}
        none={t('cases.task.exhibit-none')}
        startsWith={task.exhibit ?? ''}
        options={exhibits}
      />
      <State task={task} />
    </>
  )
}
