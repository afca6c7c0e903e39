import type { Accused, Answer, Facts, Jurisdiction } from '../../contract/facts.ts'
import { ACCUSED, ACCUSED_PARTS, type PurposeStage } from '../../contract/guide.ts'
import { factsDate, isDate } from '../../contract/facts-date.ts'

type Purpose = { readonly intended?: Answer; readonly carriedOut?: Answer }

/** What each stage of a purpose says. */
const STAGES: Readonly<Record<PurposeStage, Purpose | undefined>> = {
  unknown: undefined,
  neither: { intended: 'no', carriedOut: 'no' },
  intended: { intended: 'yes' },
  carriedOut: { carriedOut: 'yes' },
}

const ageOf = (given: string): Facts['age'] => (given === 'child' || given === 'adult' || given === 'unknown' ? given : Number(given))

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Answers by group and member; what is not known is left out. */
const groupsOf = (entries: readonly (readonly [string, string])[]): Groups => {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [id, value] of entries) {
    const [group = '', member] = id.split('.')
    if (group === 'accused') continue
    const said = group === 'purpose' ? STAGES[value as PurposeStage] : value === 'unknown' ? undefined : value
    if (member && said !== undefined) groups[group] = { ...groups[group], [member]: said }
  }
  return groups
}

/** Persons of whom something was answered. */
const accusedIn = (data: FormData): readonly Accused[] =>
  ACCUSED.flatMap((id) => {
    const parts = ACCUSED_PARTS.flatMap((part) => {
      const said = data.get(`accused.${id}.${part}`)
      return said === 'yes' || said === 'no' ? [[part, said] as const] : []
    })
    return parts.length > 0 ? [{ id, ...Object.fromEntries(parts) }] : []
  })

/** The facts as the form has them. A date that there is none of is not known; the page says so beside it. */
export const factsIn = (form: HTMLFormElement): Facts => {
  const data = new FormData(form)
  const one = (name: string): string => String(data.get(name) ?? '').trim()
  const entries = [...data.entries()].map(([id, value]) => [id, String(value)] as const)
  const alone = (name: 'border' | 'benefit') => (one(name) === 'unknown' || one(name) === '' ? {} : { [name]: one(name) as Answer })
  const date = factsDate(one('date'))
  const accused = accusedIn(data)
  return {
    schema: 'istmo/facts/1',
    id: one('phase'),
    jurisdictions: data.getAll('jurisdictions').map(String) as Jurisdiction[],
    ...(isDate(date) && { date }),
    age: ageOf(one('age')),
    ...groupsOf(entries),
    ...alone('border'),
    ...alone('benefit'),
    ...(accused.length > 0 && { accused: [...accused] }),
  }
}

/** What stands in the way of reading the date: none was written, there is no such date, or it is still to come. */
export const dateFault = (form: HTMLFormElement, today: string): 'none' | 'wrong' | 'future' | undefined => {
  const date = factsDate(String(new FormData(form).get('date') ?? '').trim())
  if (date === '') return 'none'
  if (!isDate(date)) return 'wrong'
  return date > today.slice(0, date.length) ? 'future' : undefined
}

const SCENE = ['schema', 'id', 'jurisdictions', 'date', 'age']

/** Whether anything was answered of the phase, beside where, when and who. */
export const saysAnything = (facts: Facts): boolean => Object.keys(facts).some((name) => !SCENE.includes(name))
