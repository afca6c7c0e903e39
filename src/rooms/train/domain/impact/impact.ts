import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactPlan } from '../../contract/impact.ts'
import { armResults } from './arm-results.ts'
import { biasResults } from './bias-results.ts'
import { changeResults } from './change-results.ts'
import { clusterResults } from './cluster-results.ts'
import { attritionResults, flowOf } from './flow.ts'
import { itemResults } from './item-results.ts'
import { type Measured, measured } from './measured.ts'
import { noteOf } from './note.ts'
import type { Study } from './study.ts'
import type { Told } from './told.ts'

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
}

const clusterOf = ({ study }: Measured): Impact['design']['cluster'] => {
  const [first = 'person', ...others] = new Set(study.persons.map(({ clusterIs }) => clusterIs))
  return others.length > 0 ? 'mixed' : first
}

/** What a design lets one say: of one group nothing about the cause. */
const designOf = (all: Measured, { plan, isPlanned, planSha256, isLocked = false }: Asked, words: Words): Impact['design'] => {
  const kind = all.reference === null ? 'one-group' : all.reference === 'waiting' ? 'waiting' : 'comparison'
  const key = `train.impact.design.${kind}`
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
    may: { es: words.es(key), en: words.en(key) },
  }
}

export const withNote = (result: Told, words: Words): Impact['results'][number] => ({
  ...result,
  note: { es: noteOf(words.es, result), en: noteOf(words.en, result) },
})

/** All that is said of a measurement: the flow of people first, then the headline, the arms, the forms and items. Pure: the same input gives the same bytes. */
export const impactOf = (asked: Asked, words: Words): Impact => {
  const all = measured(asked.study, asked.plan)
  const results = [changeResults, armResults, clusterResults, attritionResults, itemResults, biasResults].flatMap((part) => part(all))
  return {
    schema: 'istmo/impact/1',
    inputs: asked.inputs,
    design: designOf(all, asked, words),
    flow: [...flowOf(all)],
    results: results.map((result) => withNote(result, words)),
  }
}
