import { ELEMENTS } from '../../contract/elements.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import type { Link } from './link-codes.ts'
import type { WaveLinks } from './link-waves.ts'
import type { WaveCode } from './read-codes.ts'
import { agreementIn } from './self-code.ts'

type Row = readonly string[]

const SIGNS = { same: '=', different: '≠', missing: '?' } as const

const beside = (one: SelfCode, other: SelfCode): Row =>
  ELEMENTS.map((element) => `${one[element] ?? ''} ${SIGNS[agreementIn(element, one, other)]} ${other[element] ?? ''}`.trim())

/** Pairs to decide on: both codes with what differs, two empty places for what two people say, and no result of a test. */
export const reviewRows = (waves: readonly WaveLinks[]): readonly Row[] => [
  ['wave', 'cohort', 'first', 'later', ...ELEMENTS, 'decision1', 'decision2'],
  ...waves.flatMap(({ wave, review }) =>
    review.map(({ first, later }) => [wave, first.cohort, first.sheet, later.sheet, ...beside(first.code, later.code), '', '']),
  ),
]

const STRENGTH = ['exact', 'tolerant', 'reviewed'] as const

/** The weakest link of a person: a result on exact links only has no weaker one. */
const weakest = (links: readonly Link[]): Link['how'] => STRENGTH[Math.max(...links.map(({ how }) => STRENGTH.indexOf(how)))] ?? 'exact'

/** A line a person who is linked: their name in the tables, which is their first sheet, how they are linked, and their sheet of each wave. */
export const linkRows = (waves: readonly WaveLinks[]): readonly Row[] => {
  const persons = [...new Set(waves.flatMap(({ links }) => links.map(({ first }) => first)))].toSorted()
  return [
    ['person', 'link', ...waves.map(({ wave }) => wave)],
    ...persons.map((person) => {
      const own = waves.map(({ links }) => links.find(({ first }) => first === person))
      return [person, weakest(own.flatMap((link) => link ?? [])), ...own.map((link) => link?.later ?? '')]
    }),
  ]
}

/** The person of each sheet: its own code, or the first sheet that it is linked to. */
export const personOfSheet = (codes: readonly WaveCode[], waves: readonly WaveLinks[]): ReadonlyMap<string, string> =>
  new Map([
    ...codes.map(({ sheet }) => [sheet, sheet] as const),
    ...waves.flatMap(({ links }) => links.map(({ first, later }) => [later, first] as const)),
  ])
