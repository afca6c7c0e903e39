import { EXIT, type CliCommand } from '#kernel/cli/command.ts'
import { refused } from '#kernel/cli/refused.ts'
import { System } from '../contract/facts.ts'
import { lawAtHand } from './law-at-hand.ts'

/**
 * `istmo law show [SYSTEM]`: the law that is applied, as JSON: whole (`istmo/law/1`, whose hash every answer carries), or of one system, to be
 * changed and tried with `istmo law effects`.
 */
export const showLawCommand: CliCommand = {
  name: 'law show',
  about: 'law.cli.show-about',
  usage: 'law.cli.show-usage',
  options: {},
  run: async (invocation) => {
    const { positionals, t, terminal } = invocation
    const [asked] = positionals
    const system = asked === undefined ? undefined : System.safeParse(asked.toUpperCase()).data
    if (asked !== undefined && !system)
      return refused(invocation, {
        code: 'record.not-found',
        said: [t('law.cli.no-system', { asked, systems: System.options.join(', ') })],
      })
    if (positionals.length > 1)
      return refused(invocation, { code: 'command.incomplete', said: [t('law.cli.one-system', { asked: positionals.join(', ') })] })
    const {
      law: { law },
    } = await lawAtHand(invocation)
    terminal.out(JSON.stringify(system ? law.systems.find((one) => one.system === system) : law, null, 2))
    return EXIT.done
  },
}
