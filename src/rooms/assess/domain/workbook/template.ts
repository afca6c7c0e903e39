import { translator } from '#kernel/i18n/translate.ts'
import { nameOf } from '#programme/rules'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { Column, Table } from '#sheets/table.ts'
import { tableSheet } from '#sheets/table-sheet.ts'
import { type SheetOut, writeXlsx } from '#sheets/write-xlsx.ts'
import { statementSheet, workshopSheet } from '../../contract/workbook.ts'
import { assessMessages } from '../../messages.ts'
import { codable } from '../codebook.ts'
import { roundsNamed, type WorkbookFrame } from './frame.ts'
import { workshopSheetFor } from './sheet-for.ts'

/** A list in a cell lets nothing else in; so all that several sectors can be together must stand in it, or it helps nobody. */
const MOST_SECTORS = 4

const together = (names: readonly string[]): readonly string[] =>
  names.length > MOST_SECTORS
    ? []
    : Array.from({ length: 2 ** names.length - 1 }, (_, at) => names.filter((__, place) => ((at + 1) >> place) & 1))
        .toSorted((a, b) => a.length - b.length)
        .map((some) => some.join('; '))

const namesOf = (lang: Lang, rows: readonly { name_es: string; name_en: string }[]) => rows.map((row) => nameOf(lang, row))

const choicesFor = (lang: Lang, { countries, writable, sectors, conditions }: WorkbookFrame) => {
  const country = [
    ...namesOf(
      lang,
      countries.filter(({ code }) => writable.has(code)),
    ),
    ...(writable.has('REG') ? ['Regional'] : []),
  ]
  const sector = namesOf(lang, sectors)
  return { country, sector, sectors: together(sector), condition: namesOf(lang, conditions) }
}

/** Nothing to choose from is no choice: then the cell takes any text. */
const someOf = <Choices extends Readonly<Record<string, readonly string[]>>>(choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([, words]) => words.length > 0)) as Choices

const rowsOf = (lang: Lang, table: Table, must: string): (readonly string[])[] =>
  Object.values<Column>(table.columns).map((column) => [
    table.heading[lang],
    column.heading[lang],
    column.optional ? '' : must,
    column.about?.[lang] ??
      (column.type === 'choice'
        ? Object.values(column.values)
            .map((value) => value[lang])
            .join(', ')
        : ''),
  ])

/** What the template offers to choose from, by table and column. */
export const templateChoices = (lang: Lang, frame: WorkbookFrame) => {
  const { country, sector, sectors, condition } = choicesFor(lang, frame)
  return { workshops: someOf({ country, sectors }), statements: someOf({ sector, condition }) }
}

/** What each column is for, with the rounds that there are. */
const explained = (lang: Lang, frame: WorkbookFrame): SheetOut => {
  const t = translator(lang, assessMessages)
  const must = t('assess.template.must')
  const known = roundsNamed(lang, frame)
  const rows = [workshopSheetFor(frame), statementSheet].flatMap((table) => rowsOf(lang, table, must))
  const note = [t('assess.template.note-sheet'), '', '', t('assess.template.note')]
  const filled = rows.map((row) => (row[1] === workshopSheet.columns.round.heading[lang] ? [...row.slice(0, 3), known] : row))
  return {
    name: t('assess.template.explained'),
    columns: ['sheet', 'column', 'filled', 'about'].map((what) => {
      return { heading: t(`assess.template.heading-${what}`), ...(what === 'about' && { width: 90 }) }
    }),
    rows: [note, ...filled],
  }
}

const codebook = (lang: Lang, { themes }: WorkbookFrame): SheetOut => {
  const t = translator(lang, assessMessages)
  const known = codable(themes)
  return {
    name: t('assess.template.codebook'),
    columns: [{ heading: t('assess.template.heading-theme') }, { heading: t('assess.template.heading-name') }],
    rows: themes.filter(({ code }) => known.has(code)).map((theme) => [theme.code, nameOf(lang, theme)]),
  }
}

/** A workbook to fill in: the two tables with drop-downs of this programme's own lists, and what each column is for. */
export const templateOf = (lang: Lang, frame: WorkbookFrame): Uint8Array => {
  const { workshops, statements } = templateChoices(lang, frame)
  const sheets = [
    tableSheet(workshopSheetFor(frame), { lang, choices: workshops }),
    tableSheet(statementSheet, { lang, choices: statements }),
    explained(lang, frame),
    ...(frame.themes.length > 0 ? [codebook(lang, frame)] : []),
  ]
  return writeXlsx(sheets, { lists: lang === 'es' ? 'listas' : 'lists' })
}
