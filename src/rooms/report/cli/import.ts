import { resolve } from 'node:path'
import type { z } from 'zod'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { performFor } from '#kernel/cli/operation-commands.ts'
import { refused } from '#kernel/cli/refused.ts'
import { writeArchive } from '#sheets/archive.ts'
import type { packageImport } from '../contract/operations.ts'
import { importPackage } from '../server/import-package.ts'
import { loadPackage } from '../server/load-package.ts'
import { readGiven } from '../server/read-given.ts'
import { refuse } from '../server/problems.ts'
import { sayFaults, sayUnloaded } from './outcome.ts'

const say = ({ options, t, terminal }: Invocation, imported: z.output<(typeof packageImport)['output']>): number => {
  if (options['json']) terminal.out(JSON.stringify(imported))
  else terminal.out(t('report.cli.imported', { code: imported.code, id: imported.id }))
  sayFaults({ t, terminal }, imported.warnings)
  return EXIT.done
}

const run = async (invocation: Invocation, findPlace: FindPlace): Promise<number> => {
  const { positionals, t } = invocation
  const [source] = positionals
  if (!source || positionals.length > 1) return refused(invocation, { code: 'command.incomplete', said: [t('report.cli.import-what')] })
  const loaded = await loadPackage(resolve(source))
  if (loaded.kind !== 'loaded') return sayUnloaded(invocation, loaded, source)
  // Read here too, so that what is wrong is listed by file, row and column before anything is sent.
  const read = readGiven(loaded.files)
  if (read.kind === 'refused') return refuse('package.refused', { count: read.errors.length + read.more, errors: [...read.errors] })
  const archive = { name: 'package.zip', bytes: new Uint8Array(writeArchive(loaded.files)) }
  return performFor(invocation, findPlace, { operation: importPackage, input: { archive } }, (answer) =>
    say(invocation, answer as z.output<(typeof packageImport)['output']>),
  )
}

/** `istmo import PACKAGE`: founds a programme in the database from a package. */
export const importCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'import',
  about: 'report.cli.import-about',
  usage: 'report.cli.import-usage',
  options: { json: { type: 'boolean' } },
  run: (invocation) => run(invocation, findPlace),
})
