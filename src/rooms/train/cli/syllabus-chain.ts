import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { chainOf, reached } from '../domain/syllabus/chain.ts'
import { readAssessed } from './read-assessed.ts'
import { chainLines, wayLines } from './syllabus-chain-lines.ts'
import { readSyllabusFolder } from './syllabus-folder.ts'

const run = async ({ positionals, options, t, terminal }: Invocation): Promise<number> => {
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0 || typeof options['package'] !== 'string')
    return refuse([`istmo ${t('train.cli.chain-usage')}`])
  const [read, assessed] = await Promise.all([readSyllabusFolder(folder, t), readAssessed(options['package'], t)])
  if (read.kind === 'refused' || assessed.kind === 'refused')
    return refuse([read, assessed].flatMap((one) => (one.kind === 'refused' ? one.lines : [])))
  const chain = chainOf(read.value.syllabus, assessed.value, read.value.items)
  const of = options['of']
  const from = typeof of === 'string' ? chain.links.find(({ code }) => code === of) : undefined
  if (typeof of === 'string' && !from) return refuse([t('train.chain.unknown', { code: of })])
  const answer = {
    schema: 'istmo/syllabus-chain/1',
    links: from ? [from, ...reached(chain.links, from, 'up'), ...reached(chain.links, from, 'down')] : chain.links,
    holes: chain.holes,
  }
  if (options['json']) terminal.out(JSON.stringify(answer, null, 2))
  else for (const line of from ? wayLines(t, chain.links, from) : chainLines(t, chain)) terminal.out(line)
  return EXIT.done
}

/**
 * `istmo syllabus chain FOLDER --package PACKAGE [--of CODE] [--json]`: from a gap to the items of a test and back, with the holes in words. A hole is no
 * error: the exit code is 0.
 */
export const syllabusChainCommand: CliCommand = {
  name: 'syllabus chain',
  about: 'train.cli.chain-about',
  usage: 'train.cli.chain-usage',
  options: { package: { type: 'string' }, of: { type: 'string' }, json: { type: 'boolean' } },
  run,
}
