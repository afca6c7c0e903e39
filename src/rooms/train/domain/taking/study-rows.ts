import type { TestForm } from '../../contract/test-form.ts'
import type { Answer } from '../answers/answer.ts'
import { scoreOf } from '../answers/score-sheets.ts'
import { itemsOfForms } from '../forms/form-tables.ts'

/** One person of a study, who is a pseudonym or whoever made a code. */
export type StudyPerson = {
  readonly person: string
  readonly country: string
  readonly session: string
  readonly arm: string
  readonly office: string | null
  readonly sector: string | null
  readonly link: 'exact' | 'tolerant' | 'reviewed' | null
  /** False of a sheet whose person already stands here, nobody knows as whom. */
  readonly isEnrolled: boolean
}

/** What one person answered in one wave, to a form of some test. */
export type Taken = {
  readonly person: string
  readonly wave: string
  readonly test: string
  readonly form: string
  readonly answers: ReadonlyMap<string, Answer>
}

type Row = readonly (string | number)[]
export type StudyTables = { readonly persons: readonly Row[]; readonly responses: readonly Row[]; readonly items: readonly Row[] }
export type Study = {
  readonly persons: readonly StudyPerson[]
  readonly taken: readonly Taken[]
  /** By hash. */
  readonly tests: ReadonlyMap<string, TestForm>
}

/** Forms of several tests bear the same letters: then each is called by its test's number too. */
const namerOf = (tests: Study['tests']) => {
  const order = [...tests.keys()]
  return (test: string, form: string): string => (order.length > 1 ? `${order.indexOf(test) + 1}${form}` : form)
}

const personRows = (persons: readonly StudyPerson[]): readonly Row[] => [
  ['person', 'country', 'session', 'arm', 'office', 'sector', 'link', 'enrolled'],
  ...persons.map(({ person, country, session, arm, office, sector, link, isEnrolled }) => [
    person,
    country,
    session,
    arm,
    office ?? '',
    sector ?? '',
    link ?? '',
    isEnrolled ? 1 : 0,
  ]),
]

const responseRows = ({ taken, tests }: Study, columns: readonly string[]): readonly Row[] => {
  const nameOf = namerOf(tests)
  const read = new Map(
    [...tests].map(([sha256, { forms, items }]) => [
      sha256,
      {
        items: new Map(items.map((item) => [item.id, item])),
        shown: new Map(forms.forms.map((form) => [form.name as string, new Map(form.items.map((one) => [one.item, one.options]))])),
      },
    ]),
  )
  const pointsOf = ({ test, form, answers }: Taken, id: string): number | '' => {
    const [item, asked, answer] = [read.get(test)?.items.get(id), read.get(test)?.shown.get(form)?.get(id), answers.get(id)]
    return item && asked && answer ? (scoreOf(item, answer, asked) ?? '') : ''
  }
  return [
    ['person', 'wave', 'form', ...columns],
    ...taken.map((one) => [one.person, one.wave, nameOf(one.test, one.form), ...columns.map((id) => pointsOf(one, id))]),
  ]
}

/** The key stays here: statistics need what was right and not which option that is. */
const itemRows = ({ tests }: Study, columns: readonly string[]): readonly Row[] => {
  const nameOf = namerOf(tests)
  const rows = columns.map((id): Row => {
    const having = [...tests].filter(([, { items }]) => items.some((item) => item.id === id))
    const forms = having.flatMap(([sha256, { forms: set }]) =>
      set.forms.filter(({ items }) => items.some(({ item }) => item === id)).map(({ name }) => nameOf(sha256, name)),
    )
    const outcome = having.flatMap(([, { items }]) => items.filter((item) => item.id === id).map((item) => item.outcome ?? ''))[0] ?? ''
    const isAnchor = having.some(([, { forms: set }]) => set.anchors.includes(id))
    return [id, forms.join(' '), outcome, isAnchor ? 1 : 0]
  })
  return [['item', 'forms', 'outcome', 'anchor'], ...rows]
}

/** `persons.csv`, `responses.csv` and `items.csv` as `istmo impact` reads them. */
export const studyTables = (study: Study): StudyTables => {
  const columns = [...new Set([...study.tests.values()].flatMap(({ forms }) => itemsOfForms(forms)))]
  return { persons: personRows(study.persons), responses: responseRows(study, columns), items: itemRows(study, columns) }
}
