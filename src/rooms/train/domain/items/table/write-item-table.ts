import { type CsvCell, writeCsv } from '#sheets/write-csv.ts'
import { writeXlsx } from '#sheets/write-xlsx.ts'
import { tableSheet } from '#sheets/table-sheet.ts'
import type { Row } from '#sheets/table.ts'
import type { Item, ItemBank, ItemOption } from '../../../contract/item.ts'
import type { Loss } from '../reading.ts'
import { loss, type Written } from '../writing.ts'
import { itemTable, PLACES } from './item-table.ts'

type ItemRow = Row<typeof itemTable>

const cell = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

const keyOf = ({ correct, order }: ItemOption): string | null => (order === undefined ? (correct ? 'x' : null) : String(order))

const optionCells = (option: ItemOption | undefined, n: number): Readonly<Record<string, string | null>> => ({
  [`a${n}_id`]: option?.id ?? null,
  [`a${n}_key`]: option ? keyOf(option) : null,
  [`a${n}_es`]: cell(option?.text.es),
  [`a${n}_en`]: cell(option?.text.en),
  [`a${n}_match_es`]: cell(option?.match?.es),
  [`a${n}_match_en`]: cell(option?.match?.en),
  [`a${n}_outcome`]: option?.outcome ?? null,
  [`a${n}_why_es`]: cell(option?.why.es),
  [`a${n}_why_en`]: cell(option?.why.en),
})

const rowOf = (item: Item): ItemRow => {
  const { stem, feedback, reviewers, sources, facts } = item
  const own = {
    id: item.id,
    version: item.version,
    kind: item.kind,
    outcome: item.outcome,
    bloom: item.bloom,
    pool: item.pool,
    state: item.state,
    difficulty: item.difficulty ?? null,
    profile: item.profile ?? null,
    stem_es: cell(stem.es),
    stem_en: cell(stem.en),
    feedback_es: cell(feedback?.es),
    feedback_en: cell(feedback?.en),
    author: item.author,
    reviewers: cell(reviewers.map(({ role, country, on }) => `${role} | ${country} | ${on}`).join('\n')),
    sources: cell(sources.join('\n')),
    facts: facts ? JSON.stringify(facts) : null,
  }
  // The columns of options are made of their number; TypeScript cannot follow that through the table.
  return Object.assign(own, ...PLACES.map((n) => optionCells(item.options[n - 1], n))) as ItemRow
}

/** An item whose key a cell cannot say: of an option that is marked right and has a place too, say. */
const lossesOf = ({ notice, items }: Pick<ItemBank, 'items' | 'notice'>): readonly Loss[] => [
  ...(notice ? [loss('', 'notice')] : []),
  ...items.flatMap(({ id, options }) =>
    options.filter(({ correct, order }) => correct && order !== undefined).map((option) => loss(id, 'two-keys', option.id)),
  ),
]

/** A bank as one table: CSV with the names of its columns, for programs and spreadsheets alike. */
export const writeItemsCsv = (bank: Pick<ItemBank, 'items' | 'notice'>): Written => {
  const names = Object.keys(itemTable.columns)
  const rows = bank.items.map(rowOf).map((row) => names.map((name) => (row as Readonly<Record<string, CsvCell>>)[name] ?? null))
  return { bytes: writeCsv([names, ...rows], { guard: 'formulas' }), losses: lossesOf(bank), written: rows.length }
}

/** The same as a workbook, its headings and choices in one language. */
export const writeItemsXlsx = (bank: Pick<ItemBank, 'items' | 'notice'>, lang: 'es' | 'en'): Written => {
  const sheet = tableSheet(itemTable, { lang, rows: bank.items.map(rowOf) })
  return { bytes: writeXlsx([sheet], { lists: lang === 'es' ? 'listas' : 'lists' }), losses: lossesOf(bank), written: bank.items.length }
}
