import { parseArgs } from 'node:util'
import { joinCatalogues, LANGS, translator, type Catalogues, type Lang, type Translate } from '../i18n/translate.ts'
import { EXIT, type CliCommand, type Invocation, type Terminal } from './command.ts'
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

/** What a command line offers, and the words it speaks with. */
export type CliHouse = { commands: readonly CliCommand[]; messages: readonly Catalogues[] }

/**
 * Finds the command that the words name and runs it.
 * @returns the exit code (see EXIT); only bugs throw
 */
export const runCli = async (house: CliHouse, words: readonly string[], terminal: Terminal, lang: Lang): Promise<number> => {
  const t = translator(lang, joinCatalogues(cliMessages, ...house.messages))
  const command = longestMatch(house.commands, words)
  if (!command) return list(house.commands, words, { t, terminal })
  const args = parsed(command, words.slice(command.name.split(' ').length))
  if (args.kind === 'refused') {
    terminal.err(t('cli.bad-arguments', { why: args.why, usage: usageOf(t, command) }))
    return EXIT.refused
  }
  return command.run({ positionals: args.positionals, options: args.values, t, terminal })
}

const usageOf = (t: Translate, { usage }: CliCommand): string => (typeof usage === 'string' ? t(usage) : usage.text)

/** Shows what there is: all of it, or what begins with the words given (`istmo programme`). */
const list = (commands: readonly CliCommand[], words: readonly string[], { t, terminal }: Pick<Invocation, 't' | 'terminal'>): number => {
  const asked = words.join(' ')
  const helpAsked = ['', 'help', '--help'].includes(asked)
  const meant = helpAsked ? commands : commands.filter(({ name }) => name.startsWith(`${asked} `))
  const known = helpAsked || meant.length > 0
  const say = known ? terminal.out : terminal.err
  if (!known) say(t('cli.unknown', { asked }))
  say(t('cli.usage'))
  for (const one of known ? meant : commands) say(`  istmo ${usageOf(t, one)}\n      ${t(one.about)}`)
  return known ? EXIT.done : EXIT.refused
}
