import { z } from 'zod'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { refused, refusedUsage } from '#kernel/cli/refused.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { type Law, LawSource, SystemLaw } from '../contract/law-data.ts'
import { checkLaw } from '../domain/check-law.ts'
import { type Effect, effectsOf, withSystem } from '../domain/law-effects.ts'
import { factPatterns } from '../domain/patterns.ts'
import { readLaw } from '../domain/distinguish/distinguish.ts'
import { sayJudged } from '../domain/proposal/say-effect.ts'
import { lawAtHand } from './law-at-hand.ts'
import { readJsonFile } from './read-json-file.ts'

/** The law of one system as it would be, with the sources that it cites: new ones, or others in place of those of the same name. */
const ChangedLaw = SystemLaw.extend({ sources: z.array(LawSource).default([]) })

const changedFrom = (law: Law, { sources, ...system }: z.infer<typeof ChangedLaw>): Law => {
  const named = new Set(sources.map(({ id }) => id))
  return { ...withSystem(law, system), sources: [...law.sources.filter(({ id }) => !named.has(id)), ...sources] }
}

const effectLine = (t: Translate, { pattern, system, before, after }: Effect): string =>
  t('law.cli.effect', {
    system: t('law.system', { system }),
    id: pattern.id,
    title: pattern.title[t.lang],
    before: sayJudged(t, before),
    after: sayJudged(t, after),
  })

const say = ({ options, t, terminal }: Invocation, effects: readonly Effect[], patterns: number): number => {
  const wire = effects.map(({ pattern: { id, title }, system, before, after }) => ({ id, title, system, before, after }))
  if (options['json']) terminal.out(JSON.stringify({ patterns, effects: wire }, null, 2))
  else {
    terminal.out(t('law.cli.effects', { n: effects.length, patterns }))
    for (const effect of effects) terminal.out(effectLine(t, effect))
  }
  return EXIT.done
}

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, t } = invocation
  const [path] = positionals
  if (!path || positionals.length > 1) return refusedUsage(invocation, 'law.cli.effects-usage')
  const file = await readJsonFile(path, ChangedLaw, t)
  if (file.kind === 'refused') return refused(invocation, file)
  const { law: now } = await lawAtHand(invocation)
  const changed = changedFrom(now.law, file.value)
  const faults = checkLaw(changed)
  if (faults.length > 0) {
    const errors = faults.map(({ code, at, found }) => ({ file: path, path: at, code, message: t(`law.fault.${code}`, { found }) }))
    const said = [t('law.cli.refused', { path, n: faults.length }), ...errors.map(({ path: at, message }) => `  ${at}: ${message}`)]
    return refused(invocation, { code: 'file.refused', said, details: { path, errors } })
  }
  const patterns = factPatterns()
  return say(invocation, effectsOf({ law: now, changed: readLaw(changed) }, patterns), patterns.length)
}

/**
 * `istmo law effects LAW.json`: which fact patterns another law of one system would answer otherwise. Needs no database, reads no case and
 * changes nothing.
 */
export const lawEffectsCommand: CliCommand = {
  name: 'law effects',
  about: 'law.cli.effects-about',
  usage: 'law.cli.effects-usage',
  options: { json: { type: 'boolean' } },
  run,
}
