import type { Answer } from '../../contract/facts.ts'
import type { Bilingual } from '../../contract/law-data.ts'
import { opposite } from '../truth.ts'

/** What the law does not say, or what nobody has read: unknown whatever the facts are. `id` names the point of law. */
export type LawUnknown = { kind: 'lawUnknown'; id: string; why: Bilingual }
export type FactLeaf = { kind: 'fact'; id: string }

/** A rule over facts. The rules of a law are made from its fields (`distinguish/*-elements.ts`), so that a lawyer checks fields and not trees. */
export type Rule =
  | FactLeaf
  | LawUnknown
  | { kind: 'all'; of: readonly Rule[] }
  | { kind: 'any'; of: readonly Rule[] }
  | { kind: 'not'; of: Rule }

/** What a rule is made of: a fact, all of some rules, any of them, the opposite of one, what always and what never holds. */
export const fact = (id: string): Rule => ({ kind: 'fact', id })
export const all = (...of: readonly Rule[]): Rule => ({ kind: 'all', of })
export const any = (...of: readonly Rule[]): Rule => ({ kind: 'any', of })
export const not = (of: Rule): Rule => ({ kind: 'not', of })
export const always: Rule = all()
export const never: Rule = any()

/** What is known of a fact by its id. */
export type Known = (id: string) => Answer

/** The least or the greatest of some rules; the first that settles it ends the search. */
const over = (rules: readonly Rule[], known: Known, settles: 'no' | 'yes'): Answer => {
  let open = false
  for (const rule of rules) {
    const answer = evaluate(rule, known)
    if (answer === settles) return settles
    open ||= answer === 'unknown'
  }
  if (open) return 'unknown'
  return settles === 'no' ? 'yes' : 'no'
}

/**
 * Kleene's strong logic over a rule: `all` is the least of its parts, `any` the greatest. Each fact stands in a rule with one sign only, so
 * an unknown answer is never one that all completions share.
 */
export const evaluate = (rule: Rule, known: Known): Answer => {
  switch (rule.kind) {
    case 'fact':
      return known(rule.id)
    case 'lawUnknown':
      return 'unknown'
    case 'all':
      return over(rule.of, known, 'no')
    case 'any':
      return over(rule.of, known, 'yes')
    case 'not':
      return opposite(evaluate(rule.of, known))
  }
}

export type Leaf = FactLeaf | LawUnknown

/** Every leaf of a rule. */
export const leavesOf = (rule: Rule): readonly Leaf[] => {
  switch (rule.kind) {
    case 'fact':
    case 'lawUnknown':
      return [rule]
    case 'not':
      return leavesOf(rule.of)
    case 'all':
    case 'any':
      return rule.of.flatMap(leavesOf)
  }
}

/** The leaves that keep a rule unknown: those that are unknown below nodes that are unknown. None where the rule is answered. */
export const openLeaves = (rule: Rule, known: Known): readonly Leaf[] => {
  if (evaluate(rule, known) !== 'unknown') return []
  switch (rule.kind) {
    case 'fact':
    case 'lawUnknown':
      return [rule]
    case 'not':
      return openLeaves(rule.of, known)
    case 'all':
    case 'any':
      return rule.of.flatMap((one) => openLeaves(one, known))
  }
}

/** The same rule with one point of the law answered. */
export const withLaw = (rule: Rule, id: string, answer: 'yes' | 'no'): Rule => {
  switch (rule.kind) {
    case 'fact':
      return rule
    case 'lawUnknown':
      return rule.id === id ? (answer === 'yes' ? always : never) : rule
    case 'not':
      return not(withLaw(rule.of, id, answer))
    case 'all':
    case 'any':
      return { kind: rule.kind, of: rule.of.map((one) => withLaw(one, id, answer)) }
  }
}
