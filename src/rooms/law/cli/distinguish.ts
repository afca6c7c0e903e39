import { z } from 'zod'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../contract/facts.ts'
import { distinguish } from '../domain/distinguish/distinguish.ts'
import { seedLaw } from '../domain/seed.ts'
import { lawMessages } from '../messages.ts'
import { distinctionLines } from './distinction-lines.ts'
import { readJsonFile } from './read-json-file.ts'

const FactsList = z.array(Facts).min(1)
/** One set of facts or several: the answer has the form of what was given. */
const formOf = (value: unknown): z.ZodType<Facts | Facts[]> => (Array.isArray(value) ? FactsList : Facts)

const run = async ({ positionals, options, t, terminal }: Invocation): Promise<number> => {
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const [path] = positionals
  const lang = LANGS.find((one) => one === (options['lang'] ?? t.lang))
  if (!path || positionals.length > 1 || !lang) return refuse([`istmo ${t('law.cli.distinguish-usage')}`])
  const file = await readJsonFile(path, formOf, t)
  if (file.kind === 'refused') return refuse(file.lines)
  const words = translator(lang, lawMessages)
  const distinctions = [file.value].flat().map((facts) => distinguish(seedLaw(), facts, words))
  if (options['json']) terminal.out(JSON.stringify(Array.isArray(file.value) ? distinctions : distinctions[0], null, 2))
  else for (const line of distinctions.flatMap((one) => distinctionLines(words, seedLaw().law, one))) terminal.out(line)
  return EXIT.done
}

/**
 * `istmo distinguish FACTS.json [--json]`: what the facts are under the Palermo protocols and each named law at their date. Needs no
 * database and no network, and keeps nothing. Exit 0 also where the answer is open; 2 where the file is refused.
 */
export const distinguishCommand: CliCommand = {
  name: 'distinguish',
  about: 'law.cli.distinguish-about',
  usage: 'law.cli.distinguish-usage',
  options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  run,
}
