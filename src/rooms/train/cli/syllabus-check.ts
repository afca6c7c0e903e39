import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refusedUsage } from '#kernel/cli/refused.ts'
import { seedLaw } from '#law/rules'
import { faultLine, faultsOf } from '../domain/syllabus/all-faults.ts'
import { readAssessed } from './read-assessed.ts'
import { refusedFiles } from './refused-files.ts'
import { readSyllabusFolder } from './syllabus-folder.ts'

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) return refusedUsage(invocation, 'train.cli.check-usage')
  const read = await readSyllabusFolder(folder, t)
  const assessed = typeof options['package'] === 'string' ? await readAssessed(options['package'], t) : undefined
  if (read.kind === 'refused' || assessed?.kind === 'refused')
    return refusedFiles(
      invocation,
      [read, assessed].filter((one) => one?.kind === 'refused'),
    )
  const faults = faultsOf(read.value, { assessed: assessed?.value, law: seedLaw().law })
  const errors = faults.filter(({ severity }) => severity === 'error').length
  if (options['json']) terminal.out(JSON.stringify({ schema: 'istmo/syllabus-check/1', faults }, null, 2))
  else {
    for (const fault of faults) terminal.out(faultLine(t, fault))
    terminal.out(t('train.cli.checked', { errors, warnings: faults.length - errors }))
    if (!assessed) terminal.out(t('train.cli.no-package'))
  }
  return errors > 0 ? EXIT.refused : EXIT.done
}

/**
 * `istmo syllabus check FOLDER [--package PACKAGE] [--json]`: what is wrong with a syllabus, its chapters and its items, each with its place. Exit 2 where
 * something is an error, 0 where there are warnings alone.
 */
export const syllabusCheckCommand: CliCommand = {
  name: 'syllabus check',
  about: 'train.cli.check-about',
  usage: 'train.cli.check-usage',
  options: { package: { type: 'string' }, json: { type: 'boolean' } },
  run,
}
