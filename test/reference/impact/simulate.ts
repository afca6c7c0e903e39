/**
 * Writes the kept simulation anew: persons.csv, responses.csv and items.csv beside this file. Nobody in it is real: answers are drawn by a logistic model from a seed.
 *
 *   node test/reference/impact/simulate.ts
 *
 * Seven countries of thirty persons: in each one session that is trained and one that waits, of fifteen. Two forms of 24 items with five anchors, crossed inside each
 * session. Belize (BZ), where English is spoken, finds anchor i03 two logits harder than people who know as much.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { randomFrom } from '#stats/random.ts'

export const PLANTED = { item: 'i03', country: 'BZ', logits: 2 } as const
const SEED = Number(process.argv[2] ?? 8)
const COUNTRIES = ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'] as const
const PER_SESSION = 15
const ANCHORS = 5
const OWN = 19
const GAIN = { trained: 0.9, waiting: 0.15 } as const
const WAVES = ['pre', 'post', 'm3'] as const
/** Share of the enrolled who answer in a wave, and of the questions that they omit. Before, all thirty of a country answer everything. */
const KEPT = { pre: 1, post: 0.94, m3: 0.82 } as const
const OMITTED = { pre: 0, post: 0.012, m3: 0.012 } as const
const BETWEEN_SESSIONS = 0.3

type Draw = { readonly share: () => number; readonly normal: () => number }

/** @source Box & Muller (1958), Ann. Math. Stat. 29 */
const drawing = (seed: number): Draw => {
  const share = randomFrom(seed)
  return { share, normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()) }
}

const nameOf = (at: number): string => `i${String(at + 1).padStart(2, '0')}`

type SimulatedItem = { readonly item: string; readonly forms: readonly string[]; readonly anchor: boolean; readonly difficulty: number }

const itemsFrom = ({ normal }: Draw): readonly SimulatedItem[] =>
  Array.from({ length: ANCHORS + 2 * OWN }, (_, at) => ({
    item: nameOf(at),
    forms: at < ANCHORS ? ['A', 'B'] : at < ANCHORS + OWN ? ['A'] : ['B'],
    anchor: at < ANCHORS,
    difficulty: -0.4 + 0.9 * normal(),
  }))

type SimulatedPerson = {
  readonly person: string
  readonly country: string
  readonly session: string
  readonly arm: 'trained' | 'waiting'
  readonly ability: number
  readonly first: 'A' | 'B'
}

const personsFrom = ({ normal }: Draw): readonly SimulatedPerson[] =>
  COUNTRIES.flatMap((country) =>
    (['trained', 'waiting'] as const).flatMap((arm) => {
      const session = BETWEEN_SESSIONS * normal()
      return Array.from({ length: PER_SESSION }, (_, at) => ({
        person: `${country}-${arm === 'trained' ? 'T' : 'W'}${String(at + 1).padStart(2, '0')}`,
        country,
        session: `${country}-${arm}`,
        arm,
        ability: session + normal(),
        first: at % 2 === 0 ? ('A' as const) : ('B' as const),
      }))
    }),
  )

const answerOf = ({ share }: Draw, person: SimulatedPerson, { item, difficulty }: SimulatedItem, wave: (typeof WAVES)[number]): string => {
  const gained = wave === 'pre' ? 0 : GAIN[person.arm] * (wave === 'm3' ? 0.8 : 1)
  const biased = item === PLANTED.item && person.country === PLANTED.country ? PLANTED.logits : 0
  const isRight = share() < 1 / (1 + Math.exp(-(person.ability + gained - difficulty - biased)))
  return share() < OMITTED[wave] ? '' : isRight ? '1' : '0'
}

const csvOf = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`

export const simulate = (seed: number): Readonly<Record<string, string>> => {
  const draw = drawing(seed)
  const [items, persons] = [itemsFrom(draw), personsFrom(draw)]
  const responses = WAVES.flatMap((wave) =>
    persons.flatMap((person) => {
      if (draw.share() > KEPT[wave]) return []
      const form = wave === 'post' ? (person.first === 'A' ? 'B' : 'A') : person.first
      return [[person.person, wave, form, ...items.map((item) => (item.forms.includes(form) ? answerOf(draw, person, item, wave) : ''))]]
    }),
  )
  return {
    'persons.csv': csvOf([
      ['person', 'country', 'session', 'arm', 'language'],
      ...persons.map(({ person, country, session, arm }) => [person, country, session, arm, country === 'BZ' ? 'en' : 'es']),
    ]),
    'items.csv': csvOf([
      ['item', 'forms', 'anchor'],
      ...items.map(({ item, forms, anchor }) => [item, forms.join(' '), anchor ? '1' : '0']),
    ]),
    'responses.csv': csvOf([['person', 'wave', 'form', ...items.map(({ item }) => item)], ...responses]),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(simulate(SEED))) await writeFile(fileURLToPath(new URL(name, import.meta.url)), text)
