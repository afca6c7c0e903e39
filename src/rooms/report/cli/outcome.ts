import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { faultLine } from '#kernel/cli/fault-line.ts'
import { refused } from '#kernel/cli/refused.ts'
import type { RowError } from '#sheets/row-error.ts'
import type { Loaded } from '../server/load-package.ts'
import type { Progress, ReportOutcome, Unread } from '../server/make/make-report.ts'

type Voice = Pick<Invocation, 't' | 'terminal'>

export const progressLine = ({ t }: Voice, { lang, step }: Progress): string =>
  lang
    ? t('report.cli.step-edition', { lang: t(`report.cli.lang-${lang}`), step: t(`report.cli.step-${step}`) })
    : t(`report.cli.step-${step}`)

/** Says why a package could not be opened. */
export const sayUnloaded = (invocation: Invocation, loaded: Exclude<Loaded, { kind: 'loaded' }>, path: string): number => {
  const { t } = invocation
  if (loaded.kind === 'missing')
    return refused(invocation, { code: 'file.unreadable', said: [t('report.cli.no-package', { path })], details: { path } })
  const { code, message } = loaded.refusal
  const said = [t('report.cli.no-archive', { path, why: message[t.lang] })]
  return refused(invocation, { code: 'file.refused', said, details: { path, code } })
}

type Fault = Pick<RowError, 'sheet' | 'row' | 'cell' | 'message' | 'hint'>

/** Errors or warnings of a package, each with its file and cell. */
export const sayFaults = ({ t, terminal }: Voice, faults: readonly Fault[]): void => {
  for (const fault of faults) terminal.err(faultLine(fault, t.lang))
}

const MOST_MOVES = 3
const MOST_WORKSHOPS = 6

/**
 * Names each text that the data have moved under, with its place in the package and what it was and is. The report is made all the same: it is
 * a draft, whoever makes it is at work on the data, and one that is put to a country or released goes through the house, which refuses it.
 */
export const sayUnread = ({ t, terminal }: Voice, unread: readonly Unread[]): void => {
  if (unread.length > 0) terminal.err(t('report.cli.unreviewed', { n: unread.length }))
  for (const { place, moves } of unread) {
    terminal.err(`  ${place}`)
    for (const { label, was, now } of moves.slice(0, MOST_MOVES)) {
      const said = was && now ? t('report.review.from-to', { was: was[t.lang], now: now[t.lang] }) : (now ?? was ?? label)[t.lang]
      terminal.err(`    ${label[t.lang]}: ${said}`)
    }
    if (moves.length > MOST_MOVES) terminal.err(`    ${t('report.review.more', { n: moves.length - MOST_MOVES })}`)
  }
}

/** Warns whoever would hand it on: the operator and the authors of a package see workshops that others do not. */
export const sayUnreleased = ({ t, terminal }: Voice, workshops: readonly string[]): void => {
  if (workshops.length === 0) return
  const named = workshops.slice(0, MOST_WORKSHOPS).join(', ')
  terminal.err(t('report.cli.unreleased', { n: workshops.length, named, more: Math.max(0, workshops.length - MOST_WORKSHOPS) }))
}

/** Says why there is no report. A refusal names every place; what was there is unchanged. */
export const sayRefusal = ({ t, terminal }: Voice, outcome: Exclude<ReportOutcome, { kind: 'made' }>, out: string): number => {
  switch (outcome.kind) {
    case 'refused':
      terminal.err(t('report.cli.refused', { errors: outcome.errors.length + outcome.more }))
      sayFaults({ t, terminal }, outcome.errors)
      return EXIT.refused
    case 'unprintable':
      terminal.err(t('report.cli.unprintable', { problems: outcome.problems.length }))
      for (const problem of outcome.problems)
        terminal.err(`  ${t(`report.cli.problem-${problem.code}`, { where: problem.where, found: problem.found })}`)
      return EXIT.refused
    case 'cancelled':
      terminal.err(t('report.cli.cancelled', { out }))
      return EXIT.cancelled
  }
}
