import type { Invocation } from '#kernel/cli/command.ts'
import { andMore } from '#sheets/row-error.ts'
import type { RowFault, WorkbookOutcome } from '../contract/workbook.ts'

const faultLine = ({ t }: Invocation, { sheet, cell, row, message, hint }: RowFault): string => {
  const place = [sheet, cell || (row > 0 ? String(row) : '')].filter(Boolean).join(' ')
  return `  ${place}: ${message[t.lang]}${hint ? ` ${hint[t.lang]}` : ''}`
}

/** What an import did or would do, for a person at a terminal: what is wrong on the one side, what it comes to on the other. */
export const sayOutcome = (invocation: Invocation, { workshops, errors, more, warnings, imported }: WorkbookOutcome): void => {
  const { t, terminal } = invocation
  for (const warning of warnings) terminal.err(faultLine(invocation, warning))
  if (errors.length > 0) {
    terminal.err(t('assess.cli.errors', { errors: errors.length + more }))
    for (const error of errors) terminal.err(faultLine(invocation, error))
    if (more > 0) terminal.err(`  ${andMore(more)[t.lang]}`)
  }
  for (const { code, is, statements } of workshops) terminal.out(t('assess.cli.workshop', { code, is, ...statements }))
  if (errors.length === 0) terminal.out(t(imported ? 'assess.cli.imported' : 'assess.cli.would'))
}
