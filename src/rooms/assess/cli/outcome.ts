import type { Invocation } from '#kernel/cli/command.ts'
import { andMore } from '#sheets/row-error.ts'
import type { RowFault, WorkbookOutcome } from '../contract/workbook.ts'
import { becomes, hasNews, unchangedBy } from '../domain/workbook/becomes.ts'

const faultLine = ({ t }: Invocation, { sheet, cell, row, message, hint }: RowFault): string => {
  const place = [sheet, cell || (row > 0 ? String(row) : '')].filter(Boolean).join(' ')
  return `  ${place}: ${message[t.lang]}${hint ? ` ${hint[t.lang]}` : ''}`
}

/** Nothing in the file that importing would change: the screen does not offer to import it, and a terminal says no more of it. */
const unchanged = (outcome: WorkbookOutcome): string => {
  const said = unchangedBy(outcome)
  return outcome.imported && said === 'assess.import.nothing' ? 'assess.cli.unchanged' : said
}

/** What an import did or would do, for a person at a terminal: what is wrong on the one side, what it comes to on the other. */
export const sayOutcome = (invocation: Invocation, outcome: WorkbookOutcome): void => {
  const { t, terminal } = invocation
  const { file, workshops, errors, more, warnings, imported } = outcome
  for (const warning of warnings) terminal.err(faultLine(invocation, warning))
  if (errors.length > 0) {
    terminal.err(t('assess.cli.errors', { errors: errors.length + more }))
    for (const error of errors) terminal.err(faultLine(invocation, error))
    if (more > 0) terminal.err(`  ${andMore(more)[t.lang]}`)
    return
  }
  for (const line of workshops) {
    const is = t('assess.import.is', { is: becomes(line) })
    terminal.out(t('assess.cli.workshop', { code: line.code, is, ...line.statements }))
  }
  if (!hasNews(outcome)) terminal.out(t(unchanged(outcome), { file }))
  else terminal.out(t(imported ? 'assess.import.done' : 'assess.cli.would', { file }))
}
