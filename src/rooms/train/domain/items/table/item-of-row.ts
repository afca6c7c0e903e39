import type { Placed, ReadRow } from '#sheets/read-table.ts'
import { inputFaults } from '#kernel/problem/input-faults.ts'
import { Item, type ItemKind } from '../../../contract/item.ts'
import { KEY_OF } from '../check-key.ts'
import type { ReadFault, ReadItem } from '../reading.ts'
import { PLACES } from './item-table.ts'

/** What people put into a cell to say yes. */
const YES = /^(?:x|sí|si|yes|1|true|verdadero)$/i
const LETTERS = 'abcdefgh'

type Words = (column: string) => string

const optionAt = (words: Words, kind: ItemKind, n: number) => {
  const [key, outcome] = [words(`a${n}_key`), words(`a${n}_outcome`)]
  const isPlace = KEY_OF[kind] === 'order' || (!YES.test(key) && /^\d+$/.test(key))
  const match = { es: words(`a${n}_match_es`), en: words(`a${n}_match_en`) }
  return {
    id: words(`a${n}_id`) || (LETTERS[n - 1] ?? ''),
    text: { es: words(`a${n}_es`), en: words(`a${n}_en`) },
    ...(key === '' ? {} : isPlace ? { order: /^\d+$/.test(key) ? Number(key) : key } : { correct: YES.test(key) || key }),
    ...(match.es === '' && match.en === '' ? {} : { match }),
    ...(outcome === '' ? {} : { outcome }),
    why: { es: words(`a${n}_why_es`), en: words(`a${n}_why_en`) },
  }
}

/** Options up to the last that says anything: a gap between two stays and is told. */
const optionsOf = (words: Words, kind: ItemKind) => {
  const filled = ['id', 'key', 'es', 'en', 'match_es', 'match_en', 'outcome', 'why_es', 'why_en']
  const last = PLACES.findLast((n) => filled.some((name) => words(`a${n}_${name}`) !== '')) ?? 0
  return PLACES.slice(0, last).map((n) => optionAt(words, kind, n))
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

/** "role | country | day"; what has another form is left to the form of a reviewer to refuse. */
const reviewerIn = (line: string) => {
  const [, role = line, country = '', on = ''] = /^(.*)\|\s*([^|]*?)\s*\|\s*([^|]*?)\s*$/.exec(line) ?? []
  return { role: role.trim(), country, on }
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The cell that a field of an item was read from. */
const columnOf = (path: string): string => {
  const [field = '', at = '', part = '', lang = ''] = path.split('.')
  if (field !== 'options') return field === 'stem' || field === 'feedback' ? `${field}_${at}` : field
  if (at === '') return 'a1_es'
  const n = `a${Number(at) + 1}`
  if (part === 'correct' || part === 'order') return `${n}_key`
  return part === 'text' ? `${n}_${lang}` : lang === '' ? `${n}_${part}` : `${n}_${part}_${lang}`
}

/** Makes the item of one row, or says of each cell what an item does not take there. */
export const itemOfRow = (
  row: ReadRow,
  placeOf: (column?: string) => ReturnType<Placed['placeOf']>,
): ReadItem | { readonly faults: readonly ReadFault[] } => {
  const words: Words = (column) => (typeof row[column] === 'string' ? row[column] : '')
  const [facts, author, feedback] = [words('facts'), words('author'), { es: words('feedback_es'), en: words('feedback_en') }]
  const own = { difficulty: words('difficulty'), profile: words('profile') }
  const parsed = Item.safeParse(
    {
      id: row['id'],
      version: row['version'],
      kind: row['kind'],
      outcome: row['outcome'],
      bloom: row['bloom'],
      pool: row['pool'],
      state: row['state'],
      stem: { es: words('stem_es'), en: words('stem_en') },
      options: optionsOf(words, row['kind'] as ItemKind),
      ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== '')),
      ...(facts === '' ? {} : { facts: jsonIn(facts) }),
      sources: linesOf(words('sources')),
      author: author === '' ? null : author,
      reviewers: linesOf(words('reviewers')).map(reviewerIn),
      ...(feedback.es === '' && feedback.en === '' ? {} : { feedback }),
    },
    { reportInput: true },
  )
  if (parsed.success) return { item: parsed.data, line: placeOf().row }
  const faults = inputFaults(parsed.error.issues).map((input): ReadFault => {
    const column = columnOf(input.path)
    const { row: line, cell } = placeOf(column)
    return { line, column: 0, code: 'field', value: column, excerpt: '', input, cell }
  })
  return { faults }
}
