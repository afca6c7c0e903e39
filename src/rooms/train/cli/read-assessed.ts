import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gaps } from '#assess/package.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { recommendationGaps, recommendations } from '#recommend/package.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { readTable } from '#sheets/read-table.ts'
import type { Row, Table } from '#sheets/table.ts'
import type { Assessed } from '../domain/syllabus/chain.ts'
import type { Given } from './read-files.ts'

const rowsOf = async <One extends Table>(folder: string, table: One, t: Translate): Promise<Given<readonly Row<One>[]>> => {
  const path = join(folder, 'data', `${table.name}.csv`)
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return { kind: 'refused', lines: [t('train.cli.no-file', { path })] }
  const csv = readCsv(bytes, { sheet: path, guard: 'none' })
  if (csv.kind === 'refused') return { kind: 'refused', lines: [`${path}: ${csv.message[t.lang]}`] }
  const read = readTable(table, csv.grid)
  const lines = read.errors.map(({ cell, message }) => `${path} ${cell}: ${message[t.lang]}`)
  return lines.length > 0 ? { kind: 'refused', lines } : { kind: 'read', value: read.rows }
}

/** Gaps and recommendations of a programme package, from its folder: three of its tables, and none of the rest. */
export const readAssessed = async (folder: string, t: Translate): Promise<Given<Assessed>> => {
  const [found, asked, answers] = await Promise.all([
    rowsOf(folder, gaps, t),
    rowsOf(folder, recommendations, t),
    rowsOf(folder, recommendationGaps, t),
  ])
  if (found.kind === 'refused' || asked.kind === 'refused' || answers.kind === 'refused')
    return { kind: 'refused', lines: [found, asked, answers].flatMap((one) => (one.kind === 'refused' ? one.lines : [])) }
  return {
    kind: 'read',
    value: {
      gaps: found.value.map(({ code, title_es, title_en }) => ({ code, title: { es: title_es, en: title_en } })),
      recommendations: asked.value.map(({ code, text_es, text_en }) => ({ code, text: { es: text_es, en: text_en } })),
      answers: answers.value,
    },
  }
}
