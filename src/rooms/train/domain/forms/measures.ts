import type { Item } from '../../contract/item.ts'

/**
 * In what forms are matched beside outcome and level: words to be read in each language, expected difficulty (1 easy, 2 middle, 3 hard), and how far it is spread (1
 * for a middle item, 2 for another), so that a form of middle items is not taken for one of easy and hard items. Then how many items ask for several letters (2) rather
 * than one (1): chance helps less with them, and they take longer.
 */
export const MEASURES = ['es', 'en', 'difficulty', 'spread', 'letters'] as const
export type Measures = Readonly<Record<(typeof MEASURES)[number], number>>

const POINTS = { easy: 1, middle: 2, hard: 3 } as const

const SEVERAL: readonly Item['kind'][] = ['multiple', 'ordering', 'matching']

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

const wordsOf = ({ stem, options }: Item, lang: 'es' | 'en'): number =>
  options.reduce((sum, { text, match }) => sum + wordsIn(text[lang]) + (match ? wordsIn(match[lang]) : 0), wordsIn(stem[lang]))

/** Each measure by what is made of its name. */
const each = (of: (name: keyof Measures) => number): Measures => ({
  es: of('es'),
  en: of('en'),
  difficulty: of('difficulty'),
  spread: of('spread'),
  letters: of('letters'),
})

export const NOTHING: Measures = each(() => 0)

/** An item whose difficulty nobody expected anything of counts as middle. */
export const measuresOf = (item: Item): Measures => {
  const points = POINTS[item.difficulty ?? 'middle']
  return {
    es: wordsOf(item, 'es'),
    en: wordsOf(item, 'en'),
    difficulty: points,
    spread: points === POINTS.middle ? 1 : 2,
    letters: SEVERAL.includes(item.kind) ? 2 : 1,
  }
}

export const added = (sum: Measures, more: Measures, sign: 1 | -1 = 1): Measures => each((name) => sum[name] + sign * more[name])

export const sumOf = (items: readonly Item[]): Measures => items.reduce((sum, item) => added(sum, measuresOf(item)), NOTHING)

/** How far each form lies from the mean of all, as a share of that mean. */
export const deviations = (forms: readonly Measures[]): readonly Measures[] => {
  const means = each((name) => forms.reduce((sum, form) => sum + form[name], 0) / forms.length)
  return forms.map((form) => each((name) => (means[name] === 0 ? 0 : form[name] / means[name] - 1)))
}
