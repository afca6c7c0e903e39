import type { Basis } from '../../contract/law-data.ts'
import { any, none, type Rule } from '../rule/rule.ts'

export const TIP_ELEMENTS = ['act', 'displacement', 'means', 'purpose'] as const
export const SOM_ELEMENTS = ['procuring', 'illegalEntry', 'foreigner', 'benefit'] as const
export type ElementName = (typeof TIP_ELEMENTS)[number] | (typeof SOM_ELEMENTS)[number] | 'conduct' | 'wording'

/** One element of an offence: whether it is there, and whether this law asks for it at all. */
export type Element = {
  readonly name: ElementName
  readonly answer: Rule
  readonly needed: Rule
  readonly basis: readonly Basis[]
  /** Asked for of adults otherwise than of children. */
  readonly byAge?: boolean
}

/** An element does not stand in the way where it is there or not asked for. */
export const holds = ({ answer, needed }: Element): Rule => any(answer, none(needed))
