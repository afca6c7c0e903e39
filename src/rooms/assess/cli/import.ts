import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { inputWithFiles } from '#kernel/cli/given-files.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { refused } from '#kernel/cli/refused.ts'
import type { FileReply } from '#kernel/command/file.ts'
import { type WorkbookOutcome, workbookImport } from '../contract/workbook.ts'
import { unreadIn } from '../domain/workbook/unread.ts'
import { annotateWorkbook } from '../server/annotate-workbook.ts'
import { checkWorkbook } from '../server/check-workbook.ts'
import { importWorkbook } from '../server/import-workbook.ts'
import { inProgramme, type Perform } from './in-programme.ts'
import { writeMarkedCopy } from './marked-copy.ts'
import { sayOutcome } from './outcome.ts'

type Input = Readonly<Record<string, unknown>>

/** The copy with its errors and what was not read marked, where one was asked for and there is something to mark. */
const markedCopy = async (invocation: Invocation, perform: Perform, input: Input, outcome: WorkbookOutcome) => {
  if (typeof invocation.options['annotate'] !== 'string') return undefined
  if (outcome.errors.length === 0 && unreadIn(outcome.warnings).length === 0) return undefined
  const make = async () => (await perform(annotateWorkbook, { ...input, lang: invocation.t.lang })) as FileReply
  return writeMarkedCopy(invocation, outcome.imported, make)
}

/** What is kept is done, also where its copy could not be written: whoever goes by the exit code would bring the file again. */
const brought = async (invocation: Invocation, perform: Perform, input: Input): Promise<number> => {
  const { options, terminal } = invocation
  const outcome = (await perform(options['check'] ? checkWorkbook : importWorkbook, input)) as WorkbookOutcome
  const wrong = outcome.errors.length > 0
  if (!options['json'] || wrong) sayOutcome(invocation, outcome)
  const copy = await markedCopy(invocation, perform, input, outcome)
  if (options['json']) terminal.out(JSON.stringify(copy ? { ...outcome, copy: copy.told } : outcome))
  if (wrong) return EXIT.refused
  return copy && !outcome.imported ? copy.exit : EXIT.done
}

/** `istmo workshop import FILE --programme CODE [--check] [--annotate FILE]`: exit code 2 where the file has errors. */
export const importCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'workshop import',
  about: 'assess.operation.workbook.import',
  usage: 'assess.cli.import-usage',
  options: {
    programme: { type: 'string' },
    check: { type: 'boolean' },
    annotate: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (invocation) => {
    const { positionals, options, t } = invocation
    const [path] = positionals
    if (!path || positionals.length > 1 || !options['programme'])
      return refused(invocation, { code: 'command.incomplete', said: [t('assess.cli.bad-options')] })
    const input = await inputWithFiles(workbookImport.input, { workbook: path }, invocation)
    return input ? inProgramme(invocation, findPlace, (perform) => brought(invocation, perform, input)) : EXIT.refused
  },
})
