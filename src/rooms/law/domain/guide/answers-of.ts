import { membersOf } from '../../contract/fact-ids.ts'
import type { Facts } from '../../contract/facts.ts'
import type { GUIDE_AGES, PurposeStage } from '../../contract/guide.ts'
import { factsGiven, isWord, valueOf } from '../facts/known-facts.ts'

const stageOf = (intended: string | undefined, carriedOut: string | undefined): PurposeStage => {
  if (carriedOut === 'yes') return 'carriedOut'
  if (intended === 'yes') return 'intended'
  return intended === 'no' && carriedOut === 'no' ? 'neither' : 'unknown'
}

/** Years below which each answer holds, by which some law differs. */
const BELOW = [
  { years: 10, answer: '9' },
  { years: 14, answer: '13' },
  { years: 18, answer: '17' },
] as const

const ageAnswer = (age: Facts['age']): (typeof GUIDE_AGES)[number] => {
  if (typeof age !== 'number') return age ?? 'unknown'
  return BELOW.find(({ years }) => age < years)?.answer ?? 'adult'
}

/** What each question of the guide was answered in some facts, by its id; `unknown` where nothing was. Place, date and phase are not in it. */
export const answersOf = (facts: Facts): ReadonlyMap<string, string> => {
  const given = factsGiven(facts)
  const plain = [...given].filter(([id]) => !isWord(id) && !/^(?:age|purpose)\./.test(id))
  const purposes = membersOf('purpose').map(
    (name) => [`purpose.${name}`, stageOf(given.get(`purpose.${name}.intended`), given.get(`purpose.${name}.carriedOut`))] as const,
  )
  const accused = (facts.accused ?? []).flatMap(({ id, ...parts }) =>
    Object.entries(parts).map(([part, said]) => [`accused.${id}.${part}`, valueOf(said)] as const),
  )
  return new Map<string, string>([['age', ageAnswer(facts.age)], ...plain, ...purposes, ...accused])
}
