import type { Facts } from '../../contract/facts.ts'
import { PHASES } from '../../contract/guide.ts'
import { factsGiven, knownOf } from '../facts/known-facts.ts'

const SCENE = ['schema', 'id', 'jurisdictions', 'date', 'age']

/** Whether anything was answered of the phase, beside where, when and who. */
export const saysAnything = (facts: Facts): boolean => Object.keys(facts).some((name) => !SCENE.includes(name))

const order = ({ id }: Facts): number => PHASES.findIndex((phase) => phase === id)

/** Phases in the order of the way, each once: describing one again takes its place. */
export const withPhase = (kept: readonly Facts[], described: Facts): readonly Facts[] =>
  [...kept.filter(({ id }) => id !== described.id), described].toSorted((a, b) => order(a) - order(b))

/** The phase that comes to be described: the next on the way that was not, else any that was not. Nobody who tells phases apart comes back to the whole. */
export const nextPhase = (kept: readonly Facts[], described: string): string => {
  const open = PHASES.slice(1).filter((phase) => !kept.some(({ id }) => id === phase))
  return open.find((phase) => PHASES.indexOf(phase) > PHASES.findIndex((one) => one === described)) ?? open[0] ?? described
}

/** Where, when and who stay when another phase is described; all else is asked anew. */
export const askedAnew = ({ jurisdictions, date, age }: Partial<Facts>, id: string): Facts => ({
  schema: 'istmo/facts/1',
  id,
  jurisdictions: jurisdictions ?? [],
  ...(date !== undefined && { date }),
  ...(age !== undefined && { age }),
})

/** Phases of which no date was given. */
export const undatedOf = (phases: readonly Facts[]): readonly string[] =>
  phases.filter(({ date }) => date === undefined).map(({ id }) => id)

const ofPerson = (phase: Facts, person: Facts, isUndated: boolean): Facts => {
  const { age, date, ...answers } = phase
  // An age is that of its day: whoever was recruited as a child may have come of age when they were exploited.
  const isOtherDay = !isUndated && age !== undefined && person.date !== undefined && date !== person.date
  return { ...answers, ...askedAnew({ ...person, ...(isOtherDay && { age }), date: isUndated ? person.date : date }, phase.id) }
}

/**
 * All phases of one person, of which one is being described. The countries are those of every phase, and so is the age of phases of the same date;
 * a phase without a date has that of the one described, and one of another date keeps its age. A phase of which nothing is said yet does not count beside others.
 * @param undated the phases that follow the date of the one described, also once they have it
 */
export const phasesTogether = (
  kept: readonly Facts[],
  described: Facts,
  undated: readonly string[] = undatedOf(kept),
): readonly Facts[] => {
  const told = kept.map((one) => ofPerson(one, described, undated.includes(one.id)))
  return told.length > 0 && !saysAnything(described) ? told : withPhase(told, described)
}

/** Phases in which a border was crossed: smuggling is told of these. That none was crossed in one says nothing of another. */
export const entryPhases = (phases: readonly Facts[]): readonly string[] =>
  phases.filter((facts) => knownOf(factsGiven(facts))('border') === 'yes').map(({ id }) => id)

/** The phases in which the entry was answered, for one in which it was not: smuggling stays open there. */
export const entryElsewhere = (own: Facts, all: readonly Facts[]): readonly string[] =>
  knownOf(factsGiven(own))('border') === 'unknown' ? entryPhases(all) : []
