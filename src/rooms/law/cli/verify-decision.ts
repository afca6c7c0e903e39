import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { refused, refusedUsage } from '#kernel/cli/refused.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { Decision } from '../contract/decision.ts'
import { type Changed, verifyDecision } from '../domain/distinguish/decision.ts'
import { outcomeWord } from '../domain/distinguish/say/outcome-word.ts'
import { lawAtHand } from './law-at-hand.ts'
import { readJsonFile } from './read-json-file.ts'

const changedLine = (t: Translate, { phase, system, before, after }: Changed): string =>
  t('law.cli.decision-changed', {
    phase,
    system: t('law.system', { system }),
    before: outcomeWord(t, before),
    after: outcomeWord(t, after),
  })

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [path] = positionals
  if (!path || positionals.length > 1) return refusedUsage(invocation, 'law.cli.decision-usage')
  const file = await readJsonFile(path, Decision, t)
  if (file.kind === 'refused') return refused(invocation, file)
  const { law, of } = await lawAtHand(invocation)
  const { kind, lawChanged, changed } = verifyDecision(law, file.value)
  const comparedWith = { law: of, lawSha256: law.sha256 }
  if (options['json']) terminal.out(JSON.stringify({ kind, lawChanged, changed, comparedWith, sha256: file.value.sha256 }, null, 2))
  else {
    terminal.out(t(`law.cli.decision-${kind}`, { path }))
    terminal.out(t('law.cli.decision-paper', { hash: file.value.sha256 }))
    terminal.out(t('law.cli.decision-by', { of, hash: law.sha256.slice(0, 16) }))
    terminal.out(t('law.cli.decision-law', { law: lawChanged ? 'changed' : 'same', n: changed.length }))
    for (const one of changed) terminal.out(changedLine(t, one))
  }
  return kind === 'whole' ? EXIT.done : EXIT.refused
}

/**
 * `istmo decision verify RECORD.json`: whether a record is as it was made, and what the law of today would answer otherwise. Exit 0 where it is
 * whole, also where the law changed since.
 */
export const verifyDecisionCommand: CliCommand = {
  name: 'decision verify',
  about: 'law.cli.decision-about',
  usage: 'law.cli.decision-usage',
  options: { json: { type: 'boolean' } },
  run,
}
