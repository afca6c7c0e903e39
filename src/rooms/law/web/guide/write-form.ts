import type { Facts } from '../../contract/facts.ts'
import type { PurposeStage } from '../../contract/guide.ts'
import { factsGiven } from '../../domain/facts/known-facts.ts'

const stageOf = (intended: string | undefined, carriedOut: string | undefined): PurposeStage => {
  if (carriedOut === 'yes') return 'carriedOut'
  if (intended === 'yes') return 'intended'
  return intended === 'no' && carriedOut === 'no' ? 'neither' : 'unknown'
}

/** What each question of the form was answered in some facts; what was not answered is not in it. */
const answersOf = (facts: Facts): ReadonlyMap<string, string> => {
  const given = factsGiven(facts)
  const purposes = [...given.keys()].flatMap((id) => (/^purpose\.\w+\.intended$/.test(id) ? [id.replace('.intended', '')] : []))
  return new Map<string, string>([
    ...given,
    ...purposes.map((id) => [id, stageOf(given.get(`${id}.intended`), given.get(`${id}.carriedOut`))] as const),
    ...(facts.accused ?? []).flatMap(({ id, ...parts }) =>
      Object.entries(parts).map(([part, said]) => [`accused.${id}.${part}`, String(said)] as const),
    ),
  ])
}

/** Puts the answers of a phase back into the form, but for those that stay from phase to phase. */
export const writeForm = (form: HTMLFormElement, facts: Facts, stays: readonly string[]): void => {
  const answers = answersOf(facts)
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
    if (!stays.includes(input.name)) input.checked = (answers.get(input.name) ?? 'unknown') === input.value
  const date = form.elements.namedItem('date')
  if (date instanceof HTMLInputElement && facts.date !== undefined) date.value = facts.date
}
