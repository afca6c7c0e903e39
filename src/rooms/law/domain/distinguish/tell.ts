import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../contract/facts.ts'
import type { Distinction } from '../../contract/outcome.ts'
import { asAnswered } from './carry-forward.ts'
import { distinguish, type ReadLaw } from './distinguish.ts'

/** A phase as it was answered, with what was carried into it from earlier ones, and what the rules say of it. */
export type Told = { readonly own: Facts; readonly facts: Facts; readonly told: Distinction }

/** The phases of one person in their order, each with its answer. */
export const tell = (law: ReadLaw, phases: readonly Facts[], t: Translate): readonly Told[] =>
  asAnswered(phases).map((facts, index) => ({ own: phases[index] ?? facts, facts, told: distinguish(law, facts, t) }))
