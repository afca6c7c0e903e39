import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refused, refusedUsage } from '#kernel/cli/refused.ts'
import { chainOf, reached } from '../domain/syllabus/chain.ts'
import { readAssessed } from './read-assessed.ts'
import { refusedFiles } from './refused-files.ts'
import { chainLines, wayLines } from './syllabus-chain-lines.ts'
import { readSyllabusFolder } from './syllabus-folder.ts'

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0 || typeof options['package'] !== 'string')
    return refusedUsage(invocation, 'train.cli.chain-usage')
  const [read, assessed] = await Promise.all([readSyllabusFolder(folder, t), readAssessed(options['package'], t)])
  if (read.kind === 'refused' || assessed.kind === 'refused')
    return refusedFiles(
      invocation,
      [read, assessed].filter((one) => one.kind === 'refused'),
    )
  const chain = chainOf(read.value.syllabus, assessed.value, read.value.items)
  const of = options['of']
  const from = typeof of === 'string' ? chain.links.find(({ code }) => code === of) : undefined
  if (typeof of === 'string' && !from)
    return refused(invocation, { code: 'record.not-found', said: [t('train.chain.unknown', { code: of })], details: { of } })
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
