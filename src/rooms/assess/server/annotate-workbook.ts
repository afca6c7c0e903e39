import { annotate } from '#sheets/annotate.ts'
import { programmeSeen } from '#programme/port'
import type { Table } from '#sheets/table.ts'
import { statementSheet, workbookAnnotate, workshopSheet } from '../contract/workbook.ts'
import { templateChoices } from '../domain/workbook/template.ts'
import { unreadIn } from '../domain/workbook/unread.ts'
import { defineCommand } from './define.ts'
import { plannedImport } from './planned-import.ts'
import { importWorkshops } from './workshop-abilities.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SUFFIX = {
  errors: { es: 'con-errores', en: 'with-errors' },
  warnings: { es: 'con-avisos', en: 'with-warnings' },
  nothing: { es: 'sin-errores', en: 'without-errors' },
} as const

/** Whoever sees the copy in a folder reads in its name whether something has to be corrected. */
const heldBy = (errors: readonly unknown[], unread: readonly unknown[]): keyof typeof SUFFIX => {
  if (errors.length > 0) return 'errors'
  return unread.length > 0 ? 'warnings' : 'nothing'
}

/** A copy of a file with every mistake, and what was not read, marked in its cell, to be corrected and brought again. */
export const annotateWorkbook = defineCommand({
  ...workbookAnnotate,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: importWorkshops,
  run: async ({ tx, actor, input: { programmeId, workbook, lang }, now }) => {
    const { read, errors, more, warnings, also, frame } = await plannedImport({ db: tx, actor, programmeId, now }, workbook)
    const { workshops, statements } = templateChoices(lang, frame)
    const choices = new Map<Table, Readonly<Record<string, readonly string[]>>>([
      [workshopSheet, workshops],
      [statementSheet, statements],
    ])
    const unread = unreadIn(warnings)
    const copy = annotate(read.grids, {
      errors: [...errors, ...also.listed, ...unread],
      more: more + also.more,
      lang,
      tables: [workshopSheet, statementSheet],
      choices,
    })
    const name = `${workbook.name.replace(/\.[^.]*$/, '')}-${SUFFIX[heldBy(errors, unread)][lang]}.xlsx`
    return { name, mediaType: XLSX, bytes: new Uint8Array(copy) }
  },
  audit: (_, { input }) => ({ subject: input.programmeId, fields: [] }),
})
