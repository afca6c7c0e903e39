import type { VIGNETTES } from '../../contract/impact.ts'
import type { Item } from '../../contract/item.ts'
import { REACTION_QUESTIONS } from '../../contract/levels.ts'
import { answersNow } from '../taking/answers-now.ts'
import { namePersons } from '../taking/name-persons.ts'
import { studyTables } from '../taking/study-rows.ts'
import { versionsOf } from '../taking/versions.ts'
import { columnOf, type Gathered, type GatheredTry } from './gathered.ts'

type Row = readonly (string | number)[]
/** Tables by the names that `istmo impact` knows them by; a level that nothing was gathered of has none. */
export type Tables = Readonly<Partial<Record<'persons' | 'responses' | 'items' | 'reactions' | 'observations', readonly Row[]>>>

const said = ({ line }: GatheredTry) =>
  line.split(' ').map((one, sequence) => {
    const at = one.indexOf(':')
    return { sequence, place: Number(one.slice(0, at)), said: one.slice(at + 1) }
  })

const CASE_OF = {
  TIP: 'trafficking',
  'attempted TIP': 'trafficking',
  SOM: 'smuggling',
  both: 'both',
  'other offences': 'other',
  undetermined: 'unclear',
} as const satisfies Record<string, (typeof VIGNETTES)[number]>

/** What a vignette is a case of, as its right option says; an item that is none is of nothing. */
const caseOf = ({ kind, options }: Item): string => {
  const outcome = kind === 'vignette' ? options.find(({ correct }) => correct)?.outcome : undefined
  return outcome === undefined ? '' : CASE_OF[outcome]
}

/** The table of items with what was asked: a report names questions by their words. The key is in none of them. */
const itemRows = ([head = [], ...rows]: readonly Row[], items: ReadonlyMap<string, Item>): readonly Row[] => [
  [...head, 'vignette', 'text_es', 'text_en'],
  ...rows.map((row) => {
    const item = items.get(String(row[0]))
    return [...row, item ? caseOf(item) : '', item?.stem.es ?? '', item?.stem.en ?? '']
  }),
]

const SIGNS: Readonly<Record<string, string>> = { '-': '', n: 'na' }

const reactionRows = (sheets: readonly string[]): readonly Row[] => [
  ['person', ...REACTION_QUESTIONS],
  // In the order of the alphabet: nobody reads from it who handed the first sheet in.
  ...sheets.toSorted().map((sheet) => ['', ...[...sheet].map((sign) => SIGNS[sign] ?? sign)]),
]

/** What was measured, as the tables that `istmo impact` reads: whoever has them makes the same numbers. Of waves that the plan does not name nothing is in them. */
export const tablesOf = ({ plan, tries, links, enrolled, forms, reactions, behaviours, observed }: Gathered): Tables => {
  const { counting } = versionsOf(tries.filter(({ wave }) => plan.waves.includes(wave)))
  const seen = observed.filter(({ wave }) => plan.waves.includes(wave))
  const { persons, personOf } = namePersons({ tries: counting, links, enrolled, seen })
  const tests = new Map(forms)
  const taken = counting.flatMap((one) => {
    const form = tests.get(one.test)?.forms.forms.find(({ name }) => name === one.form)
    return form ? [{ person: personOf(one), wave: one.wave, test: one.test, form: one.form, answers: answersNow(form, said(one)) }] : []
  })
  const tables = studyTables({ persons, taken, tests })
  const items = new Map([...tests.values()].flatMap((test) => test.items.map((item) => [item.id, item] as const)))
  const nameOf = ({ session, pseudonym }: (typeof observed)[number]) => personOf({ id: '', session, pseudonym })
  return {
    ...tables,
    items: itemRows(tables.items, items),
    ...(reactions.length > 0 && { reactions: reactionRows(reactions) }),
    ...(seen.length > 0 && {
      observations: [
        ['person', 'wave', 'observer', ...behaviours.map((_, at) => columnOf(at))],
        ...seen.map((one) => [
          nameOf(one),
          one.wave,
          `${nameOf(one)}/${one.observer}`,
          ...behaviours.map(({ outcome }) => one.ratings[outcome] ?? ''),
        ]),
      ],
    }),
  }
}
