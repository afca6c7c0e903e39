import { z } from 'zod'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { refused, refusedUsage } from '#kernel/cli/refused.ts'
import { Facts } from '../contract/facts.ts'
import { distinguish } from '../domain/distinguish/distinguish.ts'
import { distinctionLines } from './distinction-lines.ts'
import { lawAtHand } from './law-at-hand.ts'
import { readJsonFile } from './read-json-file.ts'

/** An answer is found again by the name of its facts: of two of one name nobody could say whose it is. */
const FactsList = z
  .array(Facts)
  .min(1)
  .superRefine((list, context) => {
    const seen = new Set<string>()
    list.forEach(({ id }, index) => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: 'law.input.same-id' })
      seen.add(id)
    })
  })
/** One set of facts or several: the answer has the form of what was given. */
const formOf = (value: unknown): z.ZodType<Facts | Facts[]> => (Array.isArray(value) ? FactsList : Facts)

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [path] = positionals
  if (!path || positionals.length > 1) return refusedUsage(invocation, 'law.cli.distinguish-usage')
  const file = await readJsonFile(path, formOf, t)
  if (file.kind === 'refused') return refused(invocation, file)
  const { law } = await lawAtHand(invocation)
  const tell = (facts: Facts) => distinguish(law, facts, t)
  const { value } = file
  if (!options['json']) for (const facts of [value].flat()) for (const line of distinctionLines(t, law.law, tell(facts))) terminal.out(line)
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
  options: { json: { type: 'boolean' } },
  run,
}
