import type { Translate } from '#kernel/i18n/translate.ts'
import { COMMON } from '../../contract/common.ts'
import { IDENTITY } from '../../contract/contents.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import { saidApart } from '../members/readers-of.ts'
import { joined } from '../proof/element-words.ts'
import { namesOf } from '../proof/case-names.ts'
import type { OpenCase } from '../store/open-case.ts'

/** In the order in which they are told. */
const KINDS = ['case', PROTECTION, IDENTITY, COMMON]
const CLOSED = KINDS.length

/** What a part is: by its own key where this officer has it, else as whoever began it said in the case, else nothing but closed. */
const rankOf = (one: OpenCase, compartment: string): number => {
  if (compartment === one.ledger.ctx) return 0
  const rank = KINDS.indexOf(one.opened.kindOf(compartment) ?? saidApart(one).get(compartment) ?? '')
  return rank > 0 ? rank : CLOSED
}

const whoseIdentity = (t: Translate, { identities, file }: OpenCase, compartment: string): string => {
  const persons = new Set(identities.filter((identity) => identity.compartment === compartment).map(({ content }) => content.person))
  return persons.size === 0 ? 'none' : joined(t, [...persons].map(namesOf(t, file).person))
}

/** Parts of a case by what they are, as far as this officer may know it; those of which they may know nothing are counted. */
export const partsInWords = (t: Translate, one: OpenCase, compartments: readonly string[]): readonly string[] => {
  const ranked = compartments.map((compartment) => ({ compartment, rank: rankOf(one, compartment) })).toSorted((a, b) => a.rank - b.rank)
  const n = ranked.filter(({ rank }) => rank === CLOSED).length
  const words = ranked.map(({ compartment, rank }) => {
    const part = KINDS[rank] ?? 'closed'
    return t('cases.looks.part', { part, n, whose: part === IDENTITY ? whoseIdentity(t, one, compartment) : 'none' })
  })
  return [...new Set(words)]
}
