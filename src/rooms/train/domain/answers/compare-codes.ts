import { type Element, ELEMENTS } from '../../contract/elements.ts'
import type { SelfCode } from '../../contract/self-code.ts'

type Read = { readonly what: Element; readonly first: string; readonly second: string }

/** Elements of a code that two typists read differently, and no other: `-` where one of them was left open or could not be read. */
export const compareCodes = (first: SelfCode | undefined, second: SelfCode | undefined): readonly Read[] =>
  ELEMENTS.map((what) => ({ what, first: first?.[what] ?? '-', second: second?.[what] ?? '-' })).filter((one) => one.first !== one.second)
