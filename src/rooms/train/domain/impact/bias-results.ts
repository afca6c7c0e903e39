import { GROUPS, judgeItem, type ItemBias, SCREENS } from '#stats/dif/judge.ts'
import type { Matched } from '#stats/dif/strata.ts'
import { type Refusal } from '#stats/result.ts'
import { sum } from '#stats/sample.ts'
import type { Scope } from '../../contract/impact.ts'
import { completeByForm, countriesOf, type Measured } from './measured.ts'
import { pointsOf, type Person, type Sitting } from './study.ts'
import { told, type Told } from './told.ts'

/** Two groups that an item is compared between. A person who stands in neither is left out. */
type Contrast = { readonly scope: Scope; readonly isFocal: (person: Person) => boolean | undefined }

const contrastsOf = (all: Measured): readonly Contrast[] => {
  const countries = countriesOf(all)
  const byCountry =
    countries.length < 2
      ? []
      : countries.map((country) => ({
          scope: { country, contrast: `country: ${country}` },
          isFocal: (person: Person) => person.country === country,
        }))
  const languages = new Set(all.study.persons.map(({ language }) => language))
  if (!languages.has('es') || !languages.has('en')) return byCountry
  const isEnglish = ({ language }: Person) => (language === null ? undefined : language === 'en')
  return [...byCountry, { scope: { language: 'en', contrast: 'language: en' }, isFocal: isEnglish }]
}

type Answer = { readonly isFocal: boolean; readonly sitting: Sitting; readonly form: number; readonly total: number }

const answersIn = (all: Measured, { isFocal }: Contrast): readonly Answer[] => {
  const persons = new Map(all.study.persons.map((person) => [person.person, person]))
  return [...completeByForm(all, all.waves[0] ?? '').values()].flatMap((sittings, form) =>
    sittings.flatMap((sitting) => {
      const person = persons.get(sitting.person)
      const focal = person && isFocal(person)
      return focal === undefined ? [] : [{ isFocal: focal, sitting, form, total: pointsOf(sitting, 'complete')?.points ?? 0 }]
    }),
  )
}

/** More points than any form has, so that form and total make one number. */
const FORMS_APART = 10_000

/** Persons are matched by their total in the form they took, without the items that were found suspect; the studied one stays in. */
const matchedIn = (answers: readonly Answer[], item: string, without: ReadonlySet<string>): readonly Matched[] => {
  const others = [...without].filter((other) => other !== item)
  const matched: Matched[] = []
  for (const { isFocal, sitting, form, total } of answers) {
    const answer = sitting.answers.get(item)
    if (answer === undefined || answer === null) continue
    const left = others.reduce((points, other) => (sitting.answers.get(other) === 1 ? points - 1 : points), total)
    matched.push({ isFocal, isRight: answer === 1, stratum: form * FORMS_APART + left })
  }
  return matched
}

type Judged = { readonly item: string; readonly result: ItemBias | Refusal }

const judged = (all: Measured, answers: readonly Answer[], without: ReadonlySet<string>): readonly Judged[] =>
  all.study.items.map(({ item }) => ({ item, result: judgeItem(matchedIn(answers, item, without)) }))

/** Items that leave the total by which persons are matched. */
const suspectsOf = (all: readonly Judged[]): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ item, result }) =>
      result.kind === 'value' && (result.p ?? 1) < 0.05 && Math.abs(result.value ?? Number.POSITIVE_INFINITY) >= 1 ? [item] : [],
    ),
  )

const biasTold = (name: 'dif' | 'difPurified', scope: Scope, { item, result }: Judged): Told => {
  if (result.kind === 'refused') return told(name, { ...scope, item }, result)
  const { verdict, value, chi, ratio, focal, n, ...rest } = result
  const also = { focal, ...(chi !== undefined && { chi }), ...(ratio !== undefined && { ratio }) }
  // Where the ratio is infinite there is no number: its limits and p stand without one.
  const base = told(name, { ...scope, item }, { ...rest, kind: 'value', value: value ?? 0, n, also })
  if (value !== undefined) return { ...base, verdict }
  const { value: _, ...without } = base
  return { ...without, verdict }
}

/** At which level an item is screened, by the people of its smaller group. */
const levelOf = ({ focal, n }: ItemBias): number => {
  const smaller = Math.min(focal, n - focal)
  return smaller < GROUPS.screen ? SCREENS.gross : smaller < GROUPS.classes ? SCREENS.loose : SCREENS.classes
}

/** How many of so many sound items are flagged by chance alone, at most: each at the level of its own screen, since items of one form only have fewer people. */
const falseFlags = (scope: Scope, all: readonly Judged[]): Told => {
  const levels = all.flatMap(({ result }) => (result.kind === 'value' ? [levelOf(result)] : []))
  if (levels.length === 0) return told('difFalseFlags', scope, { kind: 'refused', code: 'few-in-group', need: GROUPS.gross })
  const at = (level: number): number => levels.filter((one) => one === level).length
  const also = { atGross: at(SCREENS.gross), atLoose: at(SCREENS.loose), atClasses: at(SCREENS.classes) }
  return told('difFalseFlags', scope, { kind: 'value', value: sum(levels), n: levels.length, also, warnings: [] })
}

/** Items that are harder for one country, or in one language, than for people who know as much: asked at the first wave, with one step of purification. */
export const biasResults = (all: Measured): readonly Told[] =>
  contrastsOf(all).flatMap((contrast) => {
    const answers = answersIn(all, contrast)
    const first = judged(all, answers, new Set())
    const suspects = suspectsOf(first)
    const second = suspects.size > 0 ? judged(all, answers, suspects) : []
    const scope = { ...contrast.scope, wave: all.waves[0] ?? '' }
    return [
      ...first.map((one) => biasTold('dif', scope, one)),
      falseFlags(scope, first),
      ...second.map((one) => biasTold('difPurified', scope, one)),
    ]
  })
