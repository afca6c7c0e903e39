import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { CaseTask } from '../../contract/case-task.ts'

/** An element of a charge as one value of a list of choices. */
export const elementValue = ({ charge, element }: NonNullable<CaseTask['element']>): string => `${charge} ${element}`

const elementIn = (value: string): CaseTask['element'] => {
  const [charge = '', element = ''] = value.split(' ')
  return element === '' ? null : { charge, element }
}

/** What is wrong with which field: nothing written, more than there is room for, or no reason. */
export type TaskFault = { readonly field: string; readonly why: 'missing' | 'long' | 'reason' }
type Read = { readonly kind: 'task'; readonly task: CaseTask } | { readonly kind: 'faults'; readonly faults: readonly TaskFault[] }

/** The task that was typed, or what is wrong with it. What is dropped says why. */
export const taskOf = (values: FormData): Read => {
  const state = fieldOf(values, 'state')
  const read = CaseTask.safeParse({
    question: fieldOf(values, 'question'),
    method: orNull(values, 'method'),
    owner: orNull(values, 'owner'),
    due: orNull(values, 'due'),
    authority: orNull(values, 'authority'),
    risk: values.has('risk'),
    element: elementIn(fieldOf(values, 'element')),
    exhibit: orNull(values, 'exhibit'),
    state,
    why: orNull(values, 'why'),
  })
  const issues = read.error?.issues ?? []
  const wrong = [...new Set(issues.map(({ path }) => String(path[0])))]
  const faults: readonly TaskFault[] = [
    ...wrong.map((field): TaskFault => ({ field, why: fieldOf(values, field).trim() === '' ? 'missing' : 'long' })),
    ...(state === 'dropped' && orNull(values, 'why') === null ? [{ field: 'why', why: 'reason' } as const] : []),
  ]
  return read.success && faults.length === 0 ? { kind: 'task', task: read.data } : { kind: 'faults', faults }
}
