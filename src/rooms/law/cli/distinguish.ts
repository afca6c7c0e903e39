import { z } from 'zod'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { Facts } from '../contract/facts.ts'
import { distinguish } from '../domain/distinguish/distinguish.ts'
import { distinctionLines } from './distinction-lines.ts'
import { inLanguage } from './in-language.ts'
import { lawAtHand } from './law-at-hand.ts'
import { readJsonFile } from './read-json-file.ts'
import { refuse } from './refuse.ts'

const FactsList = z.array(Facts).min(1)
/** One set of facts or several: the answer has the form of what was given. */
const formOf = (value: unknown): z.ZodType<Facts | Facts[]> => (Array.isArray(value) ? FactsList : Facts)

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [path] = positionals
  const words = inLanguage(invocation)
  if (!path || positionals.length > 1 || !words) return refuse(terminal, [`istmo ${t('law.cli.distinguish-usage')}`])
  const file = await readJsonFile(path, formOf, words)
  if (file.kind === 'refused') return refuse(terminal, file.lines)
  const law = await lawAtHand(invocation)
  const tell = (facts: Facts) => distinguish(law, facts, words)
  const { value } = file
  if (!options['json'])
    for (const facts of [value].flat()) for (const line of distinctionLines(words, law.law, tell(facts))) terminal.out(line)
  else if (!Array.isArray(value)) terminal.out(JSON.stringify(tell(value), null, 2))
  else {
    // One after another: ten thousand of them are more than one text may hold.
    value.forEach((facts, index) => terminal.out(`${index === 0 ? '[' : ','}\n${JSON.stringify(tell(facts), null, 2)}`))
    terminal.out(']')
  }
  return EXIT.done
}

/**
 * `istmo distinguish FACTS.json [--json]`: what the facts are under the Palermo Protocols and each named law at their date. Needs no
 * database and no network, and keeps nothing. Exit 0 also where the answer is open; 2 where the file is refused.
 */
export const distinguishCommand: CliCommand = {
  name: 'distinguish',
  about: 'law.cli.distinguish-about',
  usage: 'law.cli.distinguish-usage',
  options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  run,
}
