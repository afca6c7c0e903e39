import type { Basis, Bilingual } from '../../contract/law-data.ts'
import { any, not, type Rule } from '../rule/rule.ts'

export const TIP_ELEMENTS = ['act', 'displacement', 'means', 'purpose'] as const
export const SOM_ELEMENTS = ['procuring', 'illegalEntry', 'foreigner', 'national', 'benefit'] as const
export type ElementName = (typeof TIP_ELEMENTS)[number] | (typeof SOM_ELEMENTS)[number] | 'conduct' | 'wording'

/** One element of an offence: whether it is there, and whether this law asks for it at all. */
export type Element = {
  readonly name: ElementName
  readonly answer: Rule
  readonly needed: Rule
  /** Where the law says what is covered; a listing names its members. */
  readonly basis: readonly (Basis & { readonly members?: readonly string[] })[]
  /** Where the law says that it is asked for, or not, if that is said by itself. */
  readonly neededBasis?: readonly Basis[]
  /** Asked for of adults otherwise than of children. */
  readonly byAge?: boolean
  /**
   * What the guide asks for and the text does not list; `coverage`: where it is said that the list is whole, or that it may not be; `why`: why it
   * may cover it all the same, where it may.
   */
  readonly beyond?: { readonly facts: readonly string[]; readonly coverage: Basis; readonly why?: Bilingual }
}

/** An element does not stand in the way where it is there or not asked for. */
export const holds = ({ answer, needed }: Element): Rule => any(answer, not(needed))
