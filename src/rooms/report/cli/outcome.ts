import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import type { Progress, ReportOutcome } from '../server/make/make-report.ts'

type Voice = Pick<Invocation, 't' | 'terminal'>

export const progressLine = ({ t }: Voice, { lang, step }: Progress): string =>
  lang
    ? t('report.cli.step-edition', { lang: t(`report.cli.lang-${lang}`), step: t(`report.cli.step-${step}`) })
    : t(`report.cli.step-${step}`)

/** Says why there is no report. A refusal names every place; what was there is unchanged. */
export const sayRefusal = ({ t, terminal }: Voice, outcome: Exclude<ReportOutcome, { kind: 'made' }>, out: string): number => {
  switch (outcome.kind) {
    case 'refused':
      terminal.err(t('report.cli.refused', { errors: outcome.errors.length + outcome.more }))
      for (const error of outcome.errors)
        terminal.err(`  ${error.sheet} ${error.cell}: ${error.message[t.lang]}${error.hint ? ` ${error.hint[t.lang]}` : ''}`)
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
