import type { Translate } from '#kernel/i18n/translate.ts'
import type { Deadline } from '../contract/case-sheet.ts'
import type { CaseTask } from '../contract/case-task.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { breaksOf } from './breaks-of.ts'
import type { ElementStatus } from './proof/standing-of.ts'
import { type PlanDay, planDays } from './plan/plan-of.ts'
import { deadlinesOf } from './sheets.ts'
import { provedCharges, type ProvedCharge, type ProofRow } from './proof/matrix.ts'

/** Something that waits: a day on which something runs out, a day of the plan, a task, or a gap that nobody has a task for. */
export type ToDo =
  | { readonly kind: 'perishes'; readonly on: string; readonly exhibit: Standing<Exhibit> }
  | { readonly kind: 'deadline'; readonly on: string; readonly deadline: Deadline }
  | { readonly kind: 'plan'; readonly on: string; readonly day: PlanDay }
  | { readonly kind: 'task'; readonly on: string | null; readonly task: Standing<CaseTask> }
  | { readonly kind: 'break'; readonly on: null; readonly exhibit: Standing<Exhibit>; readonly breaks: number }
  | {
      readonly kind: 'gap'
      readonly on: null
      readonly charge: ProvedCharge['charge']
      readonly row: ProofRow
      readonly status: ElementStatus
    }

/** What cannot be got back comes first, by its day; then what was planned; then what nobody has planned. */
const ORDER: Readonly<Record<ToDo['kind'], number>> = { perishes: 0, deadline: 0, plan: 0, task: 1, break: 2, gap: 2 }
const GAPS: readonly ElementStatus[] = ['uncovered', 'contradicted', 'single-witness', 'thin']
const LATEST = '9999-12-31'

const isOpen = ({ content: { state } }: Standing<CaseTask>): boolean => state === 'planned' || state === 'doing'

/** Gaps of which no open task says that it closes them; of each element its gravest. */
const gapsOf = (file: CaseFile, charges: readonly ProvedCharge[]): readonly ToDo[] =>
  charges.flatMap(({ charge, rows }) =>
    rows.flatMap((row): readonly ToDo[] => {
      const status = GAPS.find((one) => row.statuses.includes(one))
      const isPlanned = file.task.some((task) => {
        const { element } = task.content
        return isOpen(task) && element?.charge === charge.id && element.element === row.name
      })
      return status && !isPlanned ? [{ kind: 'gap', on: null, charge, row, status }] : []
    }),
  )

const broken = (file: CaseFile): readonly ToDo[] => {
  const breaks = breaksOf(file)
  return file.exhibit.flatMap((exhibit): readonly ToDo[] => {
    const own = breaks.get(exhibit.id)?.length ?? 0
    return own > 0 ? [{ kind: 'break', on: null, exhibit, breaks: own }] : []
  })
}

/** All that waits in a case: what perishes, what runs out and what the plan has a day for first, by its day, then open tasks, then gaps that nobody has a task for. */
export const toDo = (t: Translate, file: CaseFile): readonly ToDo[] => {
  const all: readonly ToDo[] = [
    ...file.exhibit.flatMap((exhibit): readonly ToDo[] => {
      const { perishes } = exhibit.content
      return perishes ? [{ kind: 'perishes', on: perishes.on, exhibit }] : []
    }),
    ...deadlinesOf(file).map((deadline): ToDo => ({ kind: 'deadline', on: deadline.on, deadline })),
    ...planDays(file).map((day): ToDo => ({ kind: 'plan', on: day.on, day })),
    ...file.task.filter(isOpen).map((task): ToDo => ({ kind: 'task', on: task.content.due, task })),
    ...broken(file),
    ...gapsOf(file, provedCharges(t, file)),
  ]
  return all.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.on ?? LATEST).localeCompare(b.on ?? LATEST))
}
