import { LANGS, type Translate } from '#kernel/i18n/translate.ts'
import { plainText } from '#kernel/command/plain-text.ts'
import type { PackageRefused } from '#sheets/read-package.ts'
import type { RowError } from '#sheets/row-error.ts'
import type { Table, Words } from '#sheets/table.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { refuse } from '../problems.ts'

const MOST = 50
/** Of a record's name, which is a code unless it is what cannot be read. */
const MOST_CHARS = 80

const tables: readonly Table[] = packageTables

/** A record by its key: rows are numbered in no screen, and each person sees their own. */
const recordOf = (source: ProgrammePackage, table: Table, row: number): string => {
  const kept: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = source.tables
  // The first row of a file is its heading.
  const found = kept[table.name]?.[row - 2]
  const key = found ? table.key.map((name) => String(found[name])).join(' · ') : ''
  return plainText(key).trim().slice(0, MOST_CHARS) || String(row)
}

const placeIn = (source: ProgrammePackage, { sheet, row, column }: RowError): Words => {
  const table = tables.find(({ name }) => sheet === `data/${name}.csv`)
  if (!table) return { es: sheet, en: sheet }
  const heading = table.columns[column]?.heading
  const at = row === 0 ? 'table' : heading ? 'cell' : 'row'
  const record = recordOf(source, table, row)
  const say = (t: Translate) => t('report.unread.place', { at, table: table.heading[t.lang], record, column: heading?.[t.lang] ?? '' })
  const [es = '', en = ''] = LANGS.map((lang) => say(reportWords(lang)))
  return { es, en }
}

/**
 * A programme that the database keeps and that does not read as a package, such as one whose row was let in before a rule was made: told by its
 * places, and never by what was found there, which may be what somebody said.
 */
export const refuseUnread = (source: ProgrammePackage, { errors, more }: PackageRefused): never => {
  const places = errors.slice(0, MOST).map((error) => ({ ...placeIn(source, error), code: error.code }))
  const first = { es: places[0]?.es ?? '', en: places[0]?.en ?? '' }
  return refuse('report.unreadable', { count: errors.length + more, first, places })
}
