import { OUTCOMES } from '#law/outcome.ts'
import type { Item } from '../../contract/item.ts'

/**
 * In what forms are matched beside outcome and level: words to be read in each language, expected difficulty (1 easy, 2 middle, 3 hard), and how far it is spread (1
 * for a middle item, 2 for another), so that a form of middle items is not taken for one of easy and hard items. Then how many items ask for several letters (2) rather
 * than one (1): chance helps less with them, and they take longer.
 */
export const MEASURES = ['es', 'en', 'difficulty', 'spread', 'letters'] as const
/** How many vignettes have each answer for their key. */
const ANSWERS = OUTCOMES
type Name = (typeof MEASURES)[number] | (typeof ANSWERS)[number]
export type Measures = Readonly<Record<Name, number>>

const POINTS = { easy: 1, middle: 2, hard: 3 } as const

const SEVERAL: readonly Item['kind'][] = ['multiple', 'ordering', 'matching']

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

const wordsOf = ({ stem, options }: Item, lang: 'es' | 'en'): number =>
  options.reduce((sum, { text, match }) => sum + wordsIn(text[lang]) + (match ? wordsIn(match[lang]) : 0), wordsIn(stem[lang]))

/** Each measure by what is made of its name. */
const each = (of: (name: Name) => number): Measures => ({
  es: of('es'),
  en: of('en'),
  difficulty: of('difficulty'),
  spread: of('spread'),
  letters: of('letters'),
  TIP: of('TIP'),
  'attempted TIP': of('attempted TIP'),
  SOM: of('SOM'),
  both: of('both'),
  'other offences': of('other offences'),
  undetermined: of('undetermined'),
})

export const NOTHING: Measures = each(() => 0)

const measured = (item: Item): Measures => {
  const points = POINTS[item.difficulty ?? 'middle']
  const answer = item.options.find(({ correct }) => correct)?.outcome
  const own = {
    es: wordsOf(item, 'es'),
    en: wordsOf(item, 'en'),
    difficulty: points,
    spread: points === POINTS.middle ? 1 : 2,
    letters: SEVERAL.includes(item.kind) ? 2 : 1,
  }
  return { ...NOTHING, ...own, ...(answer && { [answer]: 1 }) }
}

/** Exchanges ask for the same items some hundred thousand times. */
const known = new WeakMap<Item, Measures>()

/** An item whose difficulty nobody expected anything of counts as middle. */
export const measuresOf = (item: Item): Measures => {
  const found = known.get(item) ?? measured(item)
  known.set(item, found)
  return found
}

export const added = (sum: Measures, more: Measures, sign: 1 | -1 = 1): Measures => each((name) => sum[name] + sign * more[name])

export const sumOf = (items: readonly Item[]): Measures => items.reduce((sum, item) => added(sum, measuresOf(item)), NOTHING)

const meansOf = (forms: readonly Measures[]): Measures => each((name) => forms.reduce((sum, form) => sum + form[name], 0) / forms.length)

/** How far each form lies from the mean of all in what forms are matched in, as a share of that mean. */
export const deviations = (forms: readonly Measures[]): readonly Readonly<Record<(typeof MEASURES)[number], number>>[] => {
  const means = meansOf(forms)
  const apart = (form: Measures, name: (typeof MEASURES)[number]): number => (means[name] === 0 ? 0 : form[name] / means[name] - 1)
  return forms.map((form) => ({
    es: apart(form, 'es'),
    en: apart(form, 'en'),
    difficulty: apart(form, 'difficulty'),
    spread: apart(form, 'spread'),
    letters: apart(form, 'letters'),
  }))
}

/**
 * How unlike the forms are in the answers of their vignettes: for each answer the squares of what the forms have more or less than their mean, and one more for a
 * form in which "not yet known" is never right, or which has one answer alone. Whoever is taught to leave a case open must find one that is.
 */
export const answersApart = (forms: readonly Measures[]): number => {
  const means = meansOf(forms)
  const uneven = forms.reduce((sum, form) => sum + ANSWERS.reduce((own, name) => own + (form[name] - means[name]) ** 2, 0), 0)
  const closed = forms.filter((form) => form.undetermined === 0).length
  const alike = forms.filter((form) => ANSWERS.filter((name) => form[name] > 0).length === 1).length
  return uneven + closed + alike
}
