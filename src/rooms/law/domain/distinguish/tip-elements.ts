import { type GroupName, GROUPS, membersOf } from '../../contract/fact-ids.ts'
import type { Basis, TipElements } from '../../contract/law-data.ts'
import { all, always, any, fact, not, type Rule } from '../rule/rule.ts'
import type { Element } from './element.ts'
import { lawUnknown, needByAge, needRule, UNSAID } from './needs.ts'

type Listing = Basis & { readonly members: readonly string[] }
type Coverage = Basis & { readonly value: 'closed' | 'open' }

/** Whether every member that the Protocol names is on the list, so that "at least one of them" is enough. */
const holdsProtocol = (group: GroupName, listed: readonly string[]): boolean =>
  GROUPS[group].protocol.every((name: string) => listed.includes(name))

/** Any of the members that the text lists; where it may cover more, any other leaves the answer open. */
const anyListed = (group: GroupName, lists: readonly Listing[], covered: Coverage, id: string): Rule => {
  const listed = lists.flatMap(({ members }) => members)
  const some = holdsProtocol(group, listed)
  const further = [
    ...membersOf(group)
      .filter((name) => !listed.includes(name))
      .map((name) => fact(`${group}.${name}`)),
    ...(some ? [] : [fact(group)]),
  ]
  return any(
    ...listed.map((name) => fact(`${group}.${name}`)),
    ...(some ? [fact(group)] : []),
    ...(covered.value === 'open' && further.length > 0 ? [all(any(...further), lawUnknown(`${id}.${group}`, covered.note))] : []),
  )
}

const beyond = (group: GroupName, lists: readonly Listing[], covered: Coverage): Pick<Element, 'beyond'> => {
  const listed = lists.flatMap(({ members }) => members)
  const facts = membersOf(group)
    .filter((name) => !listed.includes(name))
    .map((name) => `${group}.${name}`)
  return { beyond: { facts, coverage: covered, ...(covered.value === 'open' && { why: covered.note ?? UNSAID }) } }
}

/** The elements of trafficking in one wording, from its fields. @param id the wording's name, under which unknown points of law are listed */
export const tipElements = (tip: TipElements, id: string): readonly Element[] => [
  {
    name: 'act',
    answer: anyListed('acts', tip.acts, tip.actsCovered, id),
    needed: always,
    basis: tip.acts,
    ...beyond('acts', tip.acts, tip.actsCovered),
  },
  {
    name: 'displacement',
    answer: any(fact('acts.transportation'), fact('acts.transfer'), fact('border')),
    needed: needRule(tip.displacement, `${id}.displacement`),
    basis: [],
    neededBasis: [tip.displacement],
  },
  {
    name: 'means',
    answer: anyListed('means', tip.means, tip.meansCovered, id),
    needed: needByAge(tip.meansForAdults, tip.meansForChildren, `${id}.means-needed`),
    basis: tip.means,
    neededBasis: [tip.meansForAdults, tip.meansForChildren],
    ...beyond('means', tip.means, tip.meansCovered),
    byAge: tip.meansForAdults.value !== tip.meansForChildren.value,
  },
  {
    name: 'purpose',
    answer: anyListed('purpose', tip.purposes, tip.purposesCovered, id),
    needed: always,
    basis: tip.purposes,
    ...beyond('purpose', tip.purposes, tip.purposesCovered),
  },
]

/** Begun, not completed, and punishable as an attempt. */
export const attemptRule = (tip: TipElements, id: string): Rule =>
  all(
    fact('attempt.begun'),
    not(fact('attempt.completed')),
    tip.attempt.value === 'punishable' ? always : lawUnknown(`${id}.attempt`, tip.attempt.note),
  )
