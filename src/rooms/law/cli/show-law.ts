import { EXIT, type CliCommand } from '#kernel/cli/command.ts'
import { System } from '../contract/facts.ts'
import { seedLaw } from '../domain/seed.ts'

/**
 * `istmo law show [SYSTEM]`: the law that is applied, as JSON: whole (`istmo/law/1`, whose hash every answer carries), or of one system, to be
 * changed and tried with `istmo law effects`.
 */
export const showLawCommand: CliCommand = {
  name: 'law show',
  about: 'law.cli.show-about',
  usage: 'law.cli.show-usage',
  options: {},
  run: ({ positionals, t, terminal }) => {
    const { law } = seedLaw()
    const [asked] = positionals
    const system = asked === undefined ? undefined : System.safeParse(asked.toUpperCase()).data
    if (positionals.length > 1 || (asked !== undefined && !system)) {
      terminal.err(`istmo ${t('law.cli.show-usage')}`)
      return Promise.resolve(EXIT.refused)
    }
    terminal.out(JSON.stringify(system ? law.systems.find((one) => one.system === system) : law, null, 2))
    return Promise.resolve(EXIT.done)
  },
}
