/** What each person is asked in the same words every time, so that a code comes out that only they can make again. */
export const ELEMENTS = ['mother', 'birthplace', 'day', 'siblings', 'surname', 'month'] as const
export type Element = (typeof ELEMENTS)[number]

/** A self-made code; null where an element was left open or cannot be read. */
export type SelfCode = Readonly<Record<Element, string | null>>

/** Code of one sheet. Codes are compared inside a cohort only. */
export type Coded = { readonly sheet: string; readonly cohort: string; readonly code: SelfCode }

export type Agreement = 'same' | 'different' | 'missing'

export const agreementIn = (element: Element, one: SelfCode, other: SelfCode): Agreement =>
  one[element] === null || other[element] === null ? 'missing' : one[element] === other[element] ? 'same' : 'different'

const COST = { same: 0, different: 1, missing: 0.5 } as const

/** How far two codes lie apart, from 0 to 6: 1 for an element that differs, a half for one that is missing in either. */
export const distance = (one: SelfCode, other: SelfCode): number =>
  ELEMENTS.reduce((sum, element) => sum + COST[agreementIn(element, one, other)], 0)
