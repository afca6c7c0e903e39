import type { ProposedLaw } from '../../contract/proposal.ts'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Which item of a list a step of a place means: by its name, else by its number. */
const indexOf = (list: readonly unknown[], step: string): number => {
  const named = list.findIndex((item) => isNode(item) && (item['id'] === step || item['key'] === step))
  return named >= 0 ? named : Number(step)
}

/** What stands at a place below a value; undefined where there is nothing. */
const at = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (step === undefined || !isNode(value)) return step === undefined ? value : undefined
  return at(Array.isArray(value) ? (value as unknown[])[indexOf(value, step)] : value[step], rest)
}

type Change = (before: unknown) => unknown

const changed = (value: unknown, [step, ...rest]: readonly string[], change: Change): unknown => {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) {
    const list = value as unknown[]
    const index = indexOf(list, step)
    const after = changed(list[index], rest, change)
    if (after === undefined) return list.filter((_, place) => place !== index)
    return index < list.length ? list.map((item, place) => (place === index ? after : item)) : [...list, after]
  }
  const node = isNode(value) ? value : {}
  return { ...node, [step]: changed(node[step], rest, change) }
}

/** Steps from the top of a law to a place as `fieldsOf` names it: an offence stands by its own name. */
const stepsTo = (law: ProposedLaw, place: string): readonly string[] => {
  const steps = place.split('.')
  return law.offences.some(({ id }) => id === steps[0]) ? ['offences', ...steps] : steps
}

/** The line at a place, with source and grade; undefined where there is none. */
export const lineAt = (law: ProposedLaw, place: string): unknown => at(law, stepsTo(law, place))

/**
 * The law with another line at a place; a place one beyond the end of a list adds to it.
 * @param change gets what stands there, and gives what shall; undefined takes an item out of its list
 */
export const withLine = (law: ProposedLaw, place: string, change: Change): ProposedLaw =>
  changed(law, stepsTo(law, place), change) as ProposedLaw
