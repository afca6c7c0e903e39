import type { Answer } from '../../contract/facts.ts'
import type { Basis } from '../../contract/law-data.ts'
import { isWord } from '../facts/known-facts.ts'
import { evaluate, type Known, leavesOf, type Rule } from '../rule/rule.ts'
import type { Charge } from './judged.ts'
import type { Element } from './element.ts'
import type { Reading } from './readings.ts'

/** One element of one wording as the facts answer it, before it is put into words. */
export type Found = {
  readonly reading: Reading
  readonly element: Element
  readonly answer: Answer
  readonly needed: Answer
  /** The facts of that answer that its rule names: those that hold, those that fail or those that are open. */
  readonly facts: readonly string[]
  /** What was found that the text does not list. */
  readonly beyond: readonly string[]
  readonly basis: readonly Basis[]
}

/**
 * Whether an answer hangs on the list being whole, or on its perhaps not being: something that it does not name was found, or is open where
 * all that it names is answered.
 */
const hangsOnList = ({ beyond }: Element, { answer, facts }: Pick<Found, 'answer' | 'facts'>, known: Known): boolean => {
  if (!beyond || answer === 'yes') return false
  const isListOpen = answer === 'unknown' && facts.some((id) => !beyond.facts.includes(id))
  return beyond.facts.some((id) => known(id) === 'yes' || (known(id) === 'unknown' && !isListOpen))
}

/**
 * What a reason rests on: where an element is not asked for, that alone; where it is there, the listings that name what was found; else all
 * that the law says of it, and where it hangs on the list being whole, who says that.
 */
const basisOf = (element: Element, found: Pick<Found, 'answer' | 'needed' | 'facts'>, known: Known): readonly Basis[] => {
  const { basis, neededBasis = [], beyond } = element
  if (found.needed === 'no') return neededBasis.length > 0 ? neededBasis : basis
  const names = found.facts.map((id) => id.split('.')[1])
  const naming = basis.filter(({ members }) => !members || names.some((name) => name === undefined || members.includes(name)))
  const listed = found.answer === 'yes' ? naming : basis
  return [...neededBasis, ...listed, ...(beyond && hangsOnList(element, found, known) ? [beyond.coverage] : [])]
}

const named = new WeakMap<Rule, readonly string[]>()

/** The facts that a rule names, each once; kept with it. */
const namedBy = (rule: Rule): readonly string[] => {
  const ids = named.get(rule) ?? [...new Set(leavesOf(rule).flatMap((leaf) => (leaf.kind === 'fact' ? [leaf.id] : [])))]
  named.set(rule, ids)
  return ids
}

/** One element of one wording, as the facts answer it. */
export const foundElement = (reading: Reading, element: Element, known: Known): Found => {
  const [answer, needed] = [evaluate(element.answer, known), evaluate(element.needed, known)]
  const unlisted = element.beyond?.facts ?? []
  const facts = namedBy(element.answer).filter((id) => known(id) === answer && (answer === 'yes' ? !unlisted.includes(id) : !isWord(id)))
  const beyond = unlisted.filter((id) => known(id) === 'yes')
  return { reading, element, answer, needed, facts, beyond, basis: basisOf(element, { answer, needed, facts }, known) }
}

/** A reason for each element of trafficking and of smuggling, in every wording that may apply. */
export const foundIn = (charges: readonly Charge[], known: Known): readonly Found[] =>
  charges
    .filter(({ offence }) => offence.class === 'TIP' || offence.class === 'SOM')
    .flatMap(({ readings }) => readings.flatMap((reading) => reading.elements.map((element) => foundElement(reading, element, known))))
