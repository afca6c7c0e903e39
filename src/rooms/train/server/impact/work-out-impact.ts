import { createHash } from 'node:crypto'
import type { Watch } from '#kernel/command/operation.ts'
import { impactWorkOut } from '../../contract/impact-operations.ts'
import { planInForce } from '../../domain/study/plan-in-force.ts'
import { defineTask } from '../define.ts'
import { refuse } from '../problems.ts'
import { takeTestsTurn } from '../taking/sql/tests.ts'
import { workOut } from './abilities.ts'
import { gatherStudy, type StudyGathered } from './gather-study.ts'
import { makeImpact } from './make/make-impact.ts'
import { type Made, type Step, STEPS } from './make/protocol.ts'
import { keepResult } from './sql/results.ts'
import { plansSeen, studySeen } from './sql/studies.ts'

type Prepared = { readonly gathered: StudyGathered; readonly study: string }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A study takes a processor for seconds, and hundreds of megabytes: this process has one worked out at a time. */
const underWay = new Set<string>()

const worked = async ({ gathered, study }: Prepared, { progress, signal }: Watch): Promise<Made> => {
  if (underWay.size > 0) refuse('study.under-way')
  underWay.add(study)
  const onStep = (step: Step) => progress({ step: `train.impact.step.${step}`, values: { done: STEPS.indexOf(step), all: STEPS.length } })
  const made = await makeImpact({ gathered, documents: true }, { onStep, signal }).finally(() => underWay.delete(study))
  if (made.kind === 'made') return made
  const [fault] = made.faults
  throw new Error(`tables that this room wrote cannot be read: ${fault?.code} in ${fault?.file}, line ${fault?.line}, ${fault?.column}`)
}

/** By the function of `istmo impact`, in a process of its own. What comes of it replaces what was worked out before, and leaves editions as they are. */
export const workOutImpact = defineTask({
  ...impactWorkOut,
  on: ({ db, input }) => studySeen(db, input),
  can: workOut,
  prepare: async ({ db, actor, subject, now }) => ({ gathered: await gatherStudy(db, subject, { actor, now }), study: subject.study }),
  work: async (prepared, watch) => ({ made: await worked(prepared, watch), plan: prepared.gathered.planNumber }),
  keep: async ({ tx, actor, subject: { programmeId, study }, now, newId }, { made, plan }) => {
    await takeTestsTurn(tx, programmeId)
    // A plan that was locked meanwhile is not the one that this follows.
    if (planInForce(await plansSeen(tx, { programmeId, study }))?.number !== plan) refuse('impact.worked-out-anew')
    const files = made.files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes), sha256: sha256(bytes) }))
    const id = newId()
    const row = { programme_id: programmeId, study, id, plan, sha256: made.sha256, page_es: made.pages.es, page_en: made.pages.en }
    await keepResult(tx, { ...row, made_by: actor.id, made_at: now }, files)
    return {
      study,
      id,
      sha256: made.sha256,
      files: files.map((file) => ({ path: file.path, bytes: file.bytes.byteLength, sha256: file.sha256 })),
    }
  },
  audit: ({ study }) => ({ subject: study, fields: ['answers', 'results'] }),
})
