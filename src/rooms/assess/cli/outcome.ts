import type { Invocation } from '#kernel/cli/command.ts'
import { faultLine } from '#kernel/cli/fault-line.ts'
import { andMore } from '#sheets/row-error.ts'
import type { WorkbookOutcome } from '../contract/workbook.ts'
import { overwritesIn } from '../domain/workbook/unread.ts'
import { becomes, hasNews, importedBy, unchangedBy } from '../domain/workbook/becomes.ts'

/** Nothing in the file that importing would change: the screen does not offer to import it, and a terminal says no more of it. */
const unchanged = ({ t }: Invocation, outcome: WorkbookOutcome): string => {
  const { key, values } = unchangedBy(outcome)
  return t(outcome.imported && key === 'assess.import.nothing' ? 'assess.cli.unchanged' : key, values)
}

const changed = ({ t }: Invocation, outcome: WorkbookOutcome): string => {
  const { key, values } = importedBy(outcome)
  return outcome.imported ? t(key, values) : t('assess.cli.would')
}

/** What an import did or would do, for a person at a terminal: what is wrong on the one side, what it comes to on the other. */
export const sayOutcome = (invocation: Invocation, outcome: WorkbookOutcome): void => {
  const { t, terminal } = invocation
  const { workshops, errors, more, warnings, overwrites } = outcome
  for (const warning of warnings) terminal.err(faultLine(warning, t.lang))
  if (errors.length > 0) {
    terminal.err(t('assess.cli.errors', { errors: errors.length + more }))
    for (const error of errors) terminal.err(faultLine(error, t.lang))
    if (more > 0) terminal.err(`  ${andMore(more)[t.lang]}`)
    return
  }
  const untold = overwrites - overwritesIn(warnings).length
  if (untold > 0) terminal.err(t('assess.cli.overwrites', { n: untold }))
  for (const line of workshops) {
    const is = t('assess.import.is', { is: becomes(line) })
    terminal.out(t('assess.cli.workshop', { code: line.code, is, ...line.statements }))
  }
  terminal.out(hasNews(outcome) ? changed(invocation, outcome) : unchanged(invocation, outcome))
}
