import type { VIGNETTES } from '../../contract/impact.ts'

/** `exact` and `tolerant` by the rule of self-made codes; `reviewed` by two people. */
export const LINKS = ['exact', 'tolerant', 'reviewed'] as const
export type Link = (typeof LINKS)[number]

/** One person as they were enrolled. Their errors may go together with those of their cluster. */
export type Person = {
  readonly person: string
  readonly country: string
  readonly arm: string
  readonly cluster: string
  readonly clusterIs: 'cluster' | 'session' | 'office' | 'person'
  readonly language: string | null
  /** How the person's sheets were found to be of one person; null where nothing is said, as of pseudonyms. */
  readonly link: Link | null
  /** False of sheets that could not be linked and whose person stands here already: they are measured, and no further person was enrolled. */
  readonly isEnrolled: boolean
}

/** What one person answered in one wave: by item 1 or 0, or null where it was in the form and omitted. An item that was not in the form is not in it. */
export type Sitting = {
  readonly person: string
  readonly wave: string
  readonly form: string | null
  readonly answers: ReadonlyMap<string, 0 | 1 | null>
}

export type Item = {
  readonly item: string
  readonly forms: readonly string[] | null
  readonly anchor: boolean
  readonly outcome: string | null
  /** What it is a case of, where it is a vignette. */
  readonly vignette: (typeof VIGNETTES)[number] | null
  /** Its question, where the table of items has it in both languages. */
  readonly text: { readonly es: string; readonly en: string } | null
}

/** What one person said of the training: by question 1 to 5, null where it does not apply, and nothing where it was not answered. */
export type Reaction = ReadonlyMap<string, number | null>

/** What one supervisor saw of one person: by behaviour 1 to 4. What was not observed is not in it. */
export type Observation = {
  readonly person: string
  readonly wave: string
  readonly observer: string
  readonly ratings: ReadonlyMap<string, number>
}

/** A table of rated questions: its columns, in their order, and the rows. Null where no such table was given. */
export type Rated<One> = { readonly columns: readonly string[]; readonly rows: readonly One[] } | null

/** What a measurement brought: everything that was read, and nothing that was guessed. */
export type Study = {
  readonly persons: readonly Person[]
  readonly sittings: readonly Sitting[]
  readonly items: readonly Item[]
  readonly reactions: Rated<Reaction>
  readonly observations: Rated<Observation>
}

/** How an omitted answer counts. `complete` leaves the person out; `wrong` takes it for 0 where anything was answered. */
export type MissingRule = 'complete' | 'wrong'
/** What scores are counted by: `prorated` leaves omitted answers out of them. */
export type ScoreRule = MissingRule | 'prorated'

/** So much of a form must have been answered for the rest to be left out. */
const PRORATED = 0.8

/** Whether anything was answered. */
export const sat = ({ answers }: Sitting): boolean => {
  for (const answer of answers.values()) if (answer !== null) return true
  return false
}

/** Points of a sitting, and how many there were; undefined where the rule leaves it out. */
export const pointsOf = (sitting: Sitting, rule: ScoreRule): { readonly points: number; readonly most: number } | undefined => {
  const answers = [...sitting.answers.values()]
  if (!sat(sitting) || (rule === 'complete' && answers.includes(null))) return undefined
  const points = answers.filter((answer) => answer === 1).length
  if (rule !== 'prorated') return { points, most: answers.length }
  const answered = answers.filter((answer) => answer !== null).length
  return answered < PRORATED * answers.length ? undefined : { points: (points / answered) * answers.length, most: answers.length }
}

/** Sittings in which something was answered, by person and wave. */
export class Sittings {
  readonly #all: ReadonlyMap<string, Sitting>

  constructor(sittings: readonly Sitting[]) {
    this.#all = new Map(sittings.filter(sat).map((sitting) => [`${sitting.wave}\0${sitting.person}`, sitting]))
  }

  of(person: string, wave: string): Sitting | undefined {
    return this.#all.get(`${wave}\0${person}`)
  }
}
