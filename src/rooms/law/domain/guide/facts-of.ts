import type { Accused, Answer, Facts, Jurisdiction } from '../../contract/facts.ts'
import { ACCUSED_PARTS, type PurposeStage } from '../../contract/guide.ts'
import { factsDate, isDate } from '../../contract/facts-date.ts'

/** Answers as a form gives them: the question and what was said, a pair for each country that is ticked. */
export type Given = readonly (readonly [question: string, said: string])[]

type Purpose = { readonly intended?: Answer; readonly carriedOut?: Answer }

/** What each stage of a purpose says. */
const STAGES: Readonly<Record<PurposeStage, Purpose | undefined>> = {
  unknown: undefined,
  neither: { intended: 'no', carriedOut: 'no' },
  intended: { intended: 'yes' },
  carriedOut: { carriedOut: 'yes' },
}

const ageOf = (said: string): Pick<Facts, 'age'> => {
  if (said === '' || said === 'unknown') return {}
  return { age: said === 'child' || said === 'adult' ? said : Number(said) }
}

/** A date as it was typed; none where there is no such day, which the page says beside it. */
const dateOf = (typed: string): Pick<Facts, 'date'> => {
  const date = factsDate(typed.trim())
  return isDate(date) ? { date } : {}
}

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const groupsOf = (given: Given): Groups => {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [id, value] of given) {
    const [group = '', member] = id.split('.')
    if (group === 'accused') continue
    const said = group === 'purpose' ? STAGES[value as PurposeStage] : value === 'unknown' ? undefined : value
    if (member && said !== undefined) groups[group] = { ...groups[group], [member]: said }
  }
  return groups
}

const OF_ACCUSED = new RegExp(`^accused\\.(.+)\\.(${ACCUSED_PARTS.join('|')})$`)

/** Persons of whom something was answered, by their letters. */
const accusedIn = (given: Given): readonly Accused[] => {
  const persons: Record<string, Accused> = {}
  for (const [question, said] of given) {
    const [, id, part] = OF_ACCUSED.exec(question) ?? []
    if (id && part && said !== 'unknown') persons[id] = { ...persons[id], id, [part]: said }
  }
  return Object.values(persons).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The facts of one phase as the questions of the guide were answered. What is not known is left out, whatever it is. */
export const factsOf = (given: Given): Facts => {
  // The last word on a question holds, where it was answered twice.
  const said = new Map(given)
  const alone = (name: 'border' | 'benefit') => ((said.get(name) ?? 'unknown') === 'unknown' ? {} : { [name]: said.get(name) as Answer })
  const accused = accusedIn([...said])
  return {
    schema: 'istmo/facts/1',
    id: said.get('phase') ?? '',
    jurisdictions: given.flatMap(([question, code]) => (question === 'jurisdictions' ? [code as Jurisdiction] : [])),
    ...dateOf(said.get('date') ?? ''),
    ...ageOf(said.get('age') ?? ''),
    ...groupsOf([...said]),
    ...alone('border'),
    ...alone('benefit'),
    ...(accused.length > 0 && { accused: [...accused] }),
  }
}
