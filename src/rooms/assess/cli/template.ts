import type { CliCommand } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { refused } from '#kernel/cli/refused.ts'
import { writeFileReply } from '#kernel/cli/write-file-reply.ts'
import type { FileReply } from '#kernel/command/file.ts'
import { templateWorkbook } from '../server/template-workbook.ts'
import { inProgramme } from './in-programme.ts'

/** `istmo workshop template --programme CODE [--lang es|en] [--out FILE]` */
export const templateCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'workshop template',
  about: 'assess.operation.workbook.template',
  usage: 'assess.cli.template-usage',
  options: {
    programme: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (invocation) => {
    const { options, t } = invocation
    const lang = options['lang'] ?? t.lang
    if (!options['programme'] || (lang !== 'es' && lang !== 'en'))
      return refused(invocation, { code: 'command.incomplete', said: [t('assess.cli.bad-options')] })
    return inProgramme(invocation, findPlace, async (perform) =>
      writeFileReply((await perform(templateWorkbook, { lang })) as FileReply, invocation),
    )
  },
})
