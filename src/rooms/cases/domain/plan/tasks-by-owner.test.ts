import { expect, it } from 'vitest'
import type { CaseTask } from '../../contract/case-task.ts'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { taskOf } from '../task.fixture.ts'
import { tasksByOwner } from './tasks-by-owner.ts'

const task = (n: number, given: Partial<CaseTask>) => version(id(n), 'task', { ...taskOf(`q${n}`), ...given })

it('puts open tasks beside who has them, the next due first, and what nobody has last', () => {
  const file = caseFileOf([
    task(1, {}),
    task(2, { owner: 'Policía' }),
    task(3, { owner: 'Policía', due: '2026-03-01', state: 'doing' }),
    task(4, { owner: 'Fiscalía' }),
    task(5, { owner: 'Fiscalía', state: 'done' }),
    task(6, { owner: 'Nadie más', state: 'dropped', why: 'x' }),
  ])
  expect(tasksByOwner(file).map(({ owner, tasks }) => [owner, tasks.map(({ content }) => content.question)])).toEqual([
    ['Fiscalía', ['q4']],
    ['Policía', ['q3', 'q2']],
    [null, ['q1']],
  ])
})
