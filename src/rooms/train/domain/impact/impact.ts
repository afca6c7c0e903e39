import type { Translate } from '#kernel/i18n/translate.ts'
import type { DataKind, Impact, ImpactPlan } from '../../contract/impact.ts'
import { armResults } from './arm-results.ts'
import { biasResults } from './bias-results.ts'
import { changeResults } from './change-results.ts'
import { clusterResults } from './cluster-results.ts'
import { attritionResults, flowOf } from './flow.ts'
import { itemResults } from './item-results.ts'
import { baselineResults, lossResults, meanResults } from './mean-results.ts'
import { type Measured, measured } from './measured.ts'
import { noteOf } from './note.ts'
import { observationResults, reactionResults } from './rated-results.ts'
import type { Item, Study } from './study.ts'
import type { Told } from './told.ts'
import { vignetteResults } from './vignette-results.ts'

/** The house's two languages: every sentence is said in both. */
export type Words = { readonly es: Translate; readonly en: Translate }

export type Asked = {
  readonly study: Study
  readonly plan: ImpactPlan
  readonly isPlanned: boolean
  /** Hash of the plan's file, and whether it equals one that was noted before. */
  readonly planSha256?: string
  readonly isLocked?: boolean
  readonly inputs: Impact['inputs']
  /** Whether the data are real, as whoever holds them said. */
  readonly dataKind?: DataKind
}

const clusterOf = ({ study }: Measured): Impact['design']['cluster'] => {
  const [first = 'person', ...others] = new Set(study.persons.map(({ clusterIs }) => clusterIs))
  return others.length > 0 ? 'mixed' : first
}

/** What a design lets one say: of one group nothing about the cause, whatever a plan says; of two, that a lottery decided where the plan says so. */
const mayOf = ({ reference, plan }: Measured): string => {
  if (reference === null) return 'one-group'
  const kind = reference === 'waiting' ? 'waiting' : 'comparison'
  return plan.assignment ? `${kind}-${plan.assignment.by}` : kind
}

const designOf = (all: Measured, { plan, isPlanned, planSha256, isLocked = false }: Asked, words: Words): Impact['design'] => {
  const key = `train.impact.design.${mayOf(all)}`
  const unit = plan.assignment?.unit
  return {
    waves: [...all.waves],
    arms: [...all.arms],
    reference: all.reference,
    cluster: clusterOf(all),
    forms: [...new Set(all.study.sittings.flatMap(({ form }) => form ?? []))].toSorted(),
    items: all.study.items.length,
    missing: plan.missing,
    plan: isPlanned ? 'given' : 'none',
    ...(planSha256 !== undefined && { planSha256 }),
    locked: isLocked,
    assignment: plan.assignment?.by ?? 'not-stated',
    ...(unit !== undefined && { assignedUnit: unit }),
    may: { es: words.es(key), en: words.en(key) },
  }
}

export const withNote = (result: Told, words: Words): Impact['results'][number] => ({
  ...result,
  note: { es: noteOf(words.es, result), en: noteOf(words.en, result) },
})

const bankOf = ({ item, forms, anchor, outcome, vignette, text }: Item): Impact['bank'][number] => ({
  item,
  forms: [...(forms ?? [])],
  anchor,
  ...(outcome !== null && { outcome }),
  ...(vignette !== null && { vignette }),
  ...(text !== null && { text }),
})

const PARTS = [
  changeResults,
  armResults,
  clusterResults,
  attritionResults,
  itemResults,
  biasResults,
  meanResults,
  baselineResults,
  lossResults,
  reactionResults,
  vignetteResults,
  observationResults,
]

/** All that is said of a measurement: the flow of people first, then the headline, the arms, the forms and items. Pure: the same input gives the same bytes. */
export const impactOf = (asked: Asked, words: Words): Impact => {
  const all = measured(asked.study, asked.plan)
  const results = PARTS.flatMap((part) => part(all))
  return {
    schema: 'istmo/impact/1',
    dataKind: asked.dataKind ?? 'not-stated',
    inputs: asked.inputs,
    design: designOf(all, asked, words),
    bank: asked.study.items.map(bankOf),
    flow: [...flowOf(all)],
    results: results.map((result) => withNote(result, words)),
  }
}
