import type { Grid } from '#sheets/grid.ts'
import { VIGNETTES } from '../../contract/impact.ts'
import { readObservations, readReactions } from './read-rated.ts'
import { readTable, type Row, type Table } from './read-table.ts'
import { type Saying, saying, sayTwice } from './saying.ts'
import { type Item, type Link, LINKS, type Person, type Sitting, type Study } from './study.ts'
import type { TableFault } from './table-fault.ts'

export type Files = {
  readonly persons: Grid
  readonly responses: Grid
  readonly items: Grid | null
  readonly reactions?: Grid | null
  readonly observations?: Grid | null
}
type Read = { readonly study: Study; readonly ignored: Readonly<Record<string, readonly string[]>>; readonly faults: readonly TableFault[] }

const ITEM_COLUMN = /^i\d+\w*$/i
const LANGUAGES = ['es', 'en']

const needed = (row: Row, column: string, say: Saying): string => {
  const value = row.at(column)
  if (value === '') say(row.line, column, 'blank')
  return value
}

const orNull = (value: string): string | null => (value === '' ? null : value)

const clusterOf = (row: Row, person: string): Pick<Person, 'cluster' | 'clusterIs'> => {
  const found = (['cluster', 'session', 'office'] as const).find((column) => row.at(column) !== '')
  return found ? { cluster: `${found} ${row.at(found)}`, clusterIs: found } : { cluster: `person ${person}`, clusterIs: 'person' }
}

const linkOf = (row: Row, say: Saying): Link | null => {
  const value = row.at('link')
  const link = LINKS.find((one) => one === value)
  if (value !== '' && !link) say(row.line, 'link', 'not-a-link', value)
  return link ?? null
}

const isYes = (row: Row, { column, blank }: { readonly column: string; readonly blank: boolean }, say: Saying): boolean => {
  const value = row.at(column).toLowerCase()
  if (!['', '0', '1', 'true', 'false'].includes(value)) say(row.line, column, 'not-yes-or-no', value)
  return value === '' ? blank : value === '1' || value === 'true'
}

const personOf = (row: Row, say: Saying): Person => {
  const person = needed(row, 'person', say)
  const language = orNull(row.at('language'))
  if (language !== null && !LANGUAGES.includes(language)) say(row.line, 'language', 'not-a-language', language)
  return {
    person,
    country: needed(row, 'country', say),
    arm: needed(row, 'arm', say),
    language,
    link: linkOf(row, say),
    isEnrolled: isYes(row, { column: 'enrolled', blank: true }, say),
    ...clusterOf(row, person),
  }
}

const itemOf = (row: Row, say: Saying): Item => {
  const forms = row
    .at('forms')
    .split(/[\s;,|]+/)
    .filter(Boolean)
  const vignette = VIGNETTES.find((one) => one === row.at('vignette'))
  if (row.at('vignette') !== '' && !vignette) say(row.line, 'vignette', 'not-a-vignette', row.at('vignette'))
  const [es, en] = [row.at('text_es'), row.at('text_en')]
  return {
    item: needed(row, 'item', say),
    forms: forms.length > 0 ? forms : null,
    anchor: isYes(row, { column: 'anchor', blank: false }, say),
    outcome: orNull(row.at('outcome')),
    vignette: vignette ?? null,
    text: es === '' || en === '' ? null : { es, en },
  }
}

const isIn = ({ forms }: Item, form: string | null): boolean => forms === null || (form !== null && forms.includes(form))

const answersOf = (row: Row, items: readonly Item[], say: Saying): Sitting['answers'] => {
  const form = orNull(row.at('form'))
  const answers = new Map<string, 0 | 1 | null>()
  for (const item of items) {
    const said = row.at(item.item)
    if (said !== '' && said !== '0' && said !== '1') say(row.line, item.item, 'not-0-or-1', said)
    if (isIn(item, form)) answers.set(item.item, said === '1' ? 1 : said === '0' ? 0 : null)
    else if (said !== '' && form !== null) say(row.line, item.item, 'not-in-the-form', form)
  }
  return answers
}

const itemsIn = (table: Table | null, responses: Table, faults: TableFault[], sheet: string): readonly Item[] => {
  if (!table)
    return responses.columns
      .filter((column) => ITEM_COLUMN.test(column))
      .map((item) => ({ item, forms: null, anchor: false, outcome: null, vignette: null, text: null }))
  const say = saying(sheet, faults)
  sayTwice(table.rows, (row) => row.at('item'), 'item', say)
  const items = table.rows.map((row) => itemOf(row, say))
  for (const [at, { item }] of items.entries())
    if (item !== '' && !responses.columns.includes(item)) say(table.rows[at]?.line ?? 0, 'item', 'no-answers', item)
  return items.filter(({ item }) => responses.columns.includes(item))
}

/**
 * Reads a measurement whole or says everything that is wrong with it, by file, line and column. Nothing is guessed: an unknown column, a second row of a person in a
 * wave, a value other than 0 or 1, and a person who is in no list are refused.
 */
export const readStudy = ({ persons, responses, items, reactions = null, observations = null }: Files, waves: readonly string[]): Read => {
  const people = readTable(persons, {
    needed: ['person', 'country', 'session', 'arm'],
    optional: ['office', 'sector', 'language', 'cluster', 'link', 'enrolled'],
  })
  const itemTable =
    items && readTable(items, { needed: ['item'], optional: ['key', 'forms', 'outcome', 'anchor', 'vignette', 'text_es', 'text_en'] })
  const named = itemTable && new Set(itemTable.rows.map((row) => row.at('item')))
  const answered = readTable(responses, {
    needed: ['person', 'wave'],
    optional: ['form'],
    isAnswer: (column) => (named ? named.has(column) : ITEM_COLUMN.test(column)),
  })
  const [reacted, observed] = [readReactions(reactions), readObservations(observations)]
  const faults: TableFault[] = [
    ...people.faults,
    ...answered.faults,
    ...(itemTable?.faults ?? []),
    ...reacted.table.faults,
    ...observed.table.faults,
  ]
  const ignored = {
    persons: people.ignored,
    responses: answered.ignored,
    items: itemTable?.ignored ?? [],
    reactions: reacted.table.ignored,
    observations: observed.table.ignored,
  }
  const none = { persons: [], sittings: [], items: [], reactions: null, observations: null }
  // What stands in a column that is missing or misspelt would be said of every row again.
  if (faults.length > 0) return { study: none, ignored, faults }
  const [sayPerson, sayResponse] = [saying(persons.sheet, faults), saying(responses.sheet, faults)]
  const all = people.rows.map((row) => personOf(row, sayPerson))
  sayTwice(people.rows, (row) => row.at('person'), 'person', sayPerson)
  const known = new Set(all.map(({ person }) => person))
  const study = itemsIn(itemTable, answered, faults, items?.sheet ?? '')
  if (study.length === 0) sayResponse(1, '', 'no-items')
  const sittings = answered.rows.map((row): Sitting => {
    const [person, wave] = [needed(row, 'person', sayResponse), needed(row, 'wave', sayResponse)]
    if (person !== '' && !known.has(person)) sayResponse(row.line, 'person', 'unknown-person', person)
    if (wave !== '' && !waves.includes(wave)) sayResponse(row.line, 'wave', 'unknown-wave', wave)
    return { person, wave, form: orNull(row.at('form')), answers: answersOf(row, study, sayResponse) }
  })
  sayTwice(answered.rows, (row) => [row.at('person'), row.at('wave')].join('\0'), 'person', sayResponse)
  const of = { known, waves }
  const rated = { reactions: reacted.rows(of, faults), observations: observed.rows(of, faults) }
  return { study: { persons: all, sittings, items: study, ...rated }, ignored, faults }
}
