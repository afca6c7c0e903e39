import { ELEMENTS, type Element } from '../../contract/elements.ts'
import type { SelfCode } from '../../contract/self-code.ts'

/** Code of one sheet. Codes are compared inside a cohort only. */
export type Coded = { readonly sheet: string; readonly cohort: string; readonly code: SelfCode }

export type Agreement = 'same' | 'different' | 'missing'

export const agreementIn = (element: Element, one: SelfCode, other: SelfCode): Agreement =>
  one[element] === null || other[element] === null ? 'missing' : one[element] === other[element] ? 'same' : 'different'

const COST = { same: 0, different: 1, missing: 0.5 } as const

/** How far two codes lie apart, from 0 to 6: 1 for an element that differs, a half for one that is missing in either. */
export const distance = (one: SelfCode, other: SelfCode): number =>
  ELEMENTS.reduce((sum, element) => sum + COST[agreementIn(element, one, other)], 0)
