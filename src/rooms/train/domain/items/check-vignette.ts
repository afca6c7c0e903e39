import type { Facts, System } from '#law/facts.ts'
import type { Outcome } from '#law/outcome.ts'
import { outcomesOf, type ReadLaw } from '#law/rules'
import type { Item } from '../../contract/item.ts'
import type { Tell } from './item-fault.ts'

/** What the rules of one law answer to the facts of a vignette. */
export const answerOfLaw = (law: ReadLaw, facts: Facts, profile: System): Outcome | undefined =>
  outcomesOf(law, { ...facts, jurisdictions: profile === 'INT' ? [] : [profile] })[profile]

const sayOutcomes = (tell: Tell, { options }: Item): void => {
  for (const [at, { id, outcome }] of options.entries()) {
    if (!outcome) tell(`options.${id}.outcome`, 'no-option-outcome')
    else if (options.slice(0, at).some((other) => other.outcome === outcome)) tell(`options.${id}.outcome`, 'same-outcome', outcome)
  }
}

/** A vignette's key is no opinion: it is what the law's rules answer for its profile, and not otherwise. */
export const checkVignette = (tell: Tell, item: Item, law: ReadLaw): void => {
  const { kind, profile, facts, options } = item
  if (kind !== 'vignette') {
    if (profile) tell('profile', 'not-of-kind', kind)
    if (facts) tell('facts', 'not-of-kind', kind)
    return
  }
  sayOutcomes(tell, item)
  if (!profile) tell('profile', 'no-profile')
  if (!facts) tell('facts', 'no-facts')
  const answer = profile && facts && answerOfLaw(law, facts, profile)
  const key = options.find(({ correct }) => correct)
  if (answer && key?.outcome && key.outcome !== answer) tell(`options.${key.id}.outcome`, 'not-the-law', answer)
}
