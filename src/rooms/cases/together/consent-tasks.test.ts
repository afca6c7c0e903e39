import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { personsEver } from '../domain/persons-ever.ts'
import { renewedSince } from '../domain/stopped-tasks.ts'
import { people, seed } from '../server/cases.fixture.ts'
import { addReader } from '../web/members/add-to-case.ts'
import { renewConsent, seenConsent } from '../web/protection/consent-words.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { taskOf } from '../domain/task.fixture.ts'
import { seenTask, writeTask } from '../web/to-do/write-task.ts'
import type { Officer } from './officer.fixture.ts'
import { agreed, meet, officerIn, recordOf, TODAY, windowOf } from './protection.fixture.ts'

const TASK = taskOf('Entrevistar a V-01 en su casa')

const renew = async (worker: Officer, ctx: string): Promise<void> => {
  const [consent] = worker.caseOf(ctx).protection.consent
  if (!consent) throw new Error('no consent')
  await renewConsent(worker.desk, ctx, { seen: seenConsent(worker.caseOf(ctx), consent), given: consent.content })
}

/** Of how many tasks it is said that a consent was taken back and given anew since they were written. */
const warned = (officer: Officer, ctx: string): number => {
  const one = officer.caseOf(ctx)
  return one.file.task.filter((task) => renewedSince(task, personsEver(one.opened.versions), knownCase(one, TODAY).withdrawn).length > 0)
    .length
}

describe('a task whose form was opened before somebody it speaks of took back a consent and gave it anew', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('rests on the old one when it is saved, and says so to all until whoever was told of it saves it again', async ({ app }) => {
    const { lead, worker, ctx, withdraw } = await agreed(app)
    await writeTask(lead.desk, ctx, { seen: seenTask(lead.caseOf(ctx), null), given: TASK })
    const [task] = lead.caseOf(ctx).file.task
    const seen = seenTask(lead.caseOf(ctx), task?.id ?? '')
    const fresh = seenTask(lead.caseOf(ctx), null)
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, lead)
    expect(warned(lead, ctx)).toBe(1)
    await writeTask(lead.desk, ctx, { seen, given: { ...TASK, owner: 'Inspector' } })
    await writeTask(lead.desk, ctx, { seen: fresh, given: { ...TASK, question: 'Oír otra vez a V-01' } })
    await meet(lead, worker)
    expect(warned(lead, ctx)).toBe(2)
    for (const { id, content } of lead.caseOf(ctx).file.task)
      await writeTask(lead.desk, ctx, { seen: seenTask(lead.caseOf(ctx), id), given: content })
    expect(warned(lead, ctx)).toBe(0)
    expect(lead.caseOf(ctx).file.task.map(({ content }) => content.untold)).toEqual([undefined, undefined])
  })

  it('the same where a step is pressed in a window that does not show what another took in', async ({ app }) => {
    const { lead, worker, recovery, ctx, withdraw } = await agreed(app)
    const colleague = await officerIn(app, 'member-pa', recovery, 'task step')
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await writeTask(lead.desk, ctx, { seen: seenTask(lead.caseOf(ctx), null), given: TASK })
    await meet(lead, colleague, worker)
    await colleague.take(ctx)
    const other = await windowOf(app, 'member-pa', 'task step')
    const [task] = colleague.caseOf(ctx).file.task
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, other)
    const seen = seenTask(colleague.caseOf(ctx), task?.id ?? '')
    await writeTask(colleague.desk, ctx, { seen, given: { ...TASK, state: 'done' } })
    await meet(colleague, lead)
    expect(lead.caseOf(ctx).file.task).toMatchObject([{ content: { state: 'done' } }])
    expect([warned(colleague, ctx), warned(lead, ctx)]).toEqual([1, 1])
  })
})
