import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { inputWithFiles } from '#kernel/cli/given-files.ts'
import type { FindPlace } from '#kernel/cli/operation-commands.ts'
import { refused } from '#kernel/cli/refused.ts'
import { writeFileReply } from '#kernel/cli/write-file-reply.ts'
import type { FileReply } from '#kernel/command/file.ts'
import { type WorkbookOutcome, workbookImport } from '../contract/workbook.ts'
import { unreadIn } from '../domain/workbook/unread.ts'
import { annotateWorkbook } from '../server/annotate-workbook.ts'
import { checkWorkbook } from '../server/check-workbook.ts'
import { importWorkbook } from '../server/import-workbook.ts'
import { inProgramme, type Perform } from './in-programme.ts'
import { sayOutcome } from './outcome.ts'

type Input = Readonly<Record<string, unknown>>

/** The copy with its errors and what was not read marked, where one was asked for and there is something to mark. */
const annotated = async (invocation: Invocation, perform: Perform, input: Input): Promise<number> => {
  if (typeof invocation.options['annotate'] !== 'string') return EXIT.done
  const copy = (await perform(annotateWorkbook, { ...input, lang: invocation.t.lang })) as FileReply
  const options = { ...invocation.options, json: undefined }
  const terminal = { ...invocation.terminal, out: invocation.terminal.err }
  return writeFileReply(copy, { ...invocation, options, terminal }, 'annotate')
}

const brought = async (invocation: Invocation, perform: Perform, input: Input): Promise<number> => {
  const { options, terminal } = invocation
  const outcome = (await perform(options['check'] ? checkWorkbook : importWorkbook, input)) as WorkbookOutcome
  if (options['json']) terminal.out(JSON.stringify(outcome))
  if (!options['json'] || outcome.errors.length > 0) sayOutcome(invocation, outcome)
  const wrong = outcome.errors.length > 0
  const written = wrong || unreadIn(outcome.warnings).length > 0 ? await annotated(invocation, perform, input) : EXIT.done
  return wrong ? EXIT.refused : written
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
