import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { orRefusal } from '#kernel/cli/operation-commands.ts'
import { refused } from '#kernel/cli/refused.ts'
import { writeFileReply } from '#kernel/cli/write-file-reply.ts'
import { packageOf } from './in-database.ts'

const run = async (invocation: Invocation, findPlace: FindPlace): Promise<number> => {
  const { positionals, t } = invocation
  const [code] = positionals
  if (!code || positionals.length > 1) return refused(invocation, { code: 'command.incomplete', said: [t('report.cli.export-what')] })
  const place = await findPlace(invocation)
  if (!place) return EXIT.refused
  return orRefusal(invocation, place, async () => {
    const archive = await packageOf(invocation, place, code)
    if (archive) return writeFileReply(archive, invocation)
    return refused(invocation, { code: 'record.not-found', said: [t('report.cli.no-programme', { code })], details: { programme: code } })
  })
}

/** `istmo export CODE --out F.zip`: a whole programme as a package, which `istmo import` takes again. */
export const exportCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'export',
  about: 'report.cli.export-about',
  usage: 'report.cli.export-usage',
  options: { out: { type: 'string', short: 'o' }, force: { type: 'boolean' }, json: { type: 'boolean' } },
  run: (invocation) => run(invocation, findPlace),
})
