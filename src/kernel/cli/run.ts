import { parseArgs } from 'node:util'
import { joinCatalogues, LANGS, translator, type Catalogues, type Lang } from '../i18n/translate.ts'
import { EXIT, type CliCommand, type Terminal } from './command.ts'
import { cliMessages } from './messages.ts'

/** Language of the operator: `--lang` is the documents' own, so this follows the environment, Spanish unless it says English. */
export const operatorLanguage = (environment: Readonly<Record<string, string | undefined>>): Lang => {
  const asked = environment.ISTMO_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? ''
  return LANGS.find((lang) => asked.toLowerCase().startsWith(lang)) ?? 'es'
}

const longestMatch = (commands: readonly CliCommand[], words: readonly string[]): CliCommand | undefined =>
  commands
    .filter((command) => command.name.split(' ').every((part, index) => words[index] === part))
    .toSorted((a, b) => b.name.length - a.name.length)[0]

const parsed = (command: CliCommand, words: readonly string[]) => {
  try {
    return { kind: 'parsed', ...parseArgs({ args: [...words], options: command.options, allowPositionals: true, strict: true }) } as const
  } catch (cause) {
    return { kind: 'refused', why: cause instanceof Error ? cause.message : String(cause) } as const
  }
}

type House = { commands: readonly CliCommand[]; messages: readonly Catalogues[] }

/**
 * Finds the command that the words name and runs it.
 * @returns the exit code (see EXIT); only bugs throw
 */
export const runCli = async (house: House, words: readonly string[], terminal: Terminal, lang: Lang): Promise<number> => {
  const t = translator(lang, joinCatalogues(cliMessages, ...house.messages))
  const command = longestMatch(house.commands, words)
  if (!command) {
    const asked = words.join(' ')
    const helpAsked = asked === '' || asked === 'help' || asked === '--help'
    const say = helpAsked ? terminal.out : terminal.err
    if (!helpAsked) say(t('cli.unknown', { asked }))
    say(t('cli.usage'))
    for (const one of house.commands) say(`  istmo ${t(one.usage)}\n      ${t(one.about)}`)
    return helpAsked ? EXIT.done : EXIT.refused
  }
  const args = parsed(command, words.slice(command.name.split(' ').length))
  if (args.kind === 'refused') {
    terminal.err(t('cli.bad-arguments', { why: args.why, usage: t(command.usage) }))
    return EXIT.refused
  }
  return command.run({ positionals: args.positionals, options: args.values, t, terminal })
}
