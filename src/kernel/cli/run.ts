import { parseArgs } from 'node:util'
import { joinCatalogues, LANGS, translator, type Catalogues, type Lang } from '../i18n/translate.ts'
import { Problem } from '../problem/problem.ts'
import { type CliCommand, EXIT, type Terminal } from './command.ts'
import { helpAskedOf, type Nearest, sayUnknown, showHelp, usageOf } from './help.ts'
import { SOFTWARE } from '../software.ts'
import { cliMessages } from './messages.ts'
import { refused, refusedBy } from './refused.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Language of the operator where no `--lang` says it: that of the environment, Spanish unless it says English. */
export const operatorLanguage = (environment: Environment): Lang => {
  const asked = environment.ISTMO_LANG?.trim() || (environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '')
  return LANGS.find((lang) => asked.toLowerCase().startsWith(lang)) ?? 'es'
}

type Begun = { readonly words: readonly string[]; readonly lang: Lang }
export type Beginning =
  | ({ readonly kind: 'read' } & Begun)
  | { readonly kind: 'refused'; readonly lang: Lang; readonly name: string; readonly value: string; readonly said: string }

/** Whether a program asks, which is told of a command that is not even understood; a word after `--` is no flag. */
const asksJson = (words: readonly string[]): boolean => words.slice(0, words.indexOf('--') + 1 || undefined).includes('--json')

/** Refuses what stands before any command. @returns the exit code */
export const refusedAtBeginning = (words: readonly string[], { name, value, said }: Refused, terminal: Terminal): number => {
  const code = name === '--lang' ? 'flag.invalid' : 'setting.invalid'
  const details = name === '--lang' ? { flag: name, value } : { setting: name, value }
  return refused({ terminal, options: { json: asksJson(words) } }, { code, said: [said], details })
}
type Refused = Extract<Beginning, { kind: 'refused' }>

/** The language of `--lang` before the command, whatever the command itself calls so; undefined where none stands there. */
const langFirst = ([first = '', second = '', ...rest]: readonly string[]) => {
  if (first === '--lang') return { value: second, words: rest }
  return first.startsWith('--lang=') ? { value: first.slice('--lang='.length), words: second === '' ? [] : [second, ...rest] } : undefined
}

/** Whether it names a language of the house as an environment does, with a region or an encoding or without: `en_US`, `es_HN.UTF-8`. */
const namesLanguage = (value: string): boolean => LANGS.some((lang) => lang === value.toLowerCase().split(/[_.@-]/)[0])

/** What is read before any command is looked for: the operator's language, and the words of the command. A language that is none stops it. */
export const beginningOf = (words: readonly string[], environment: Environment): Beginning => {
  const [set, first] = [environment.ISTMO_LANG?.trim() ?? '', langFirst(words)]
  const without = operatorLanguage({ ...environment, ISTMO_LANG: undefined })
  const say = (name: string, value: string): Beginning => {
    return { kind: 'refused', lang: without, name, value, said: translator(without, cliMessages)('cli.no-language', { name, value }) }
  }
  if (first) {
    const lang = LANGS.find((known) => known === first.value)
    return lang ? { kind: 'read', words: first.words, lang } : say('--lang', first.value)
  }
  if (set !== '' && !namesLanguage(set)) return say('ISTMO_LANG', set)
  return { kind: 'read', words, lang: operatorLanguage(environment) }
}

const longestMatch = (commands: readonly CliCommand[], words: readonly string[]): CliCommand | undefined =>
  commands
    .filter((command) => command.name.split(' ').every((part, index) => words[index] === part))
    .toSorted((a, b) => b.name.length - a.name.length)[0]

/** Node says in English what it did not take: its code and the flag that it names are said in the operator's language. */
const refusalOf = (cause: unknown) => {
  const { code, message } = cause as NodeJS.ErrnoException
  const flag = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? ''
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? ({ kind: 'refused', code: 'flag.unknown', why: 'cli.unknown-flag', flag } as const)
    : ({ kind: 'refused', code: 'flag.invalid', why: 'cli.bad-value', flag } as const)
}

/** Every command speaks the language of `--lang`; where it has a flag of that name itself (that of documents that it makes), the operator's. */
const LANG = { lang: { type: 'string' } } as const

const spoken = (command: CliCommand, given: unknown): Lang | 'own' | undefined =>
  'lang' in command.options || given === undefined ? 'own' : LANGS.find((lang) => lang === given)

const parsed = (command: CliCommand, words: readonly string[]) => {
  try {
    const options = { ...LANG, ...command.options }
    return { kind: 'parsed', ...parseArgs({ args: [...words], options, allowPositionals: true, strict: true }) } as const
  } catch (cause) {
    return refusalOf(cause)
  }
}

/** Whether it is asked which version this is. */
export const asksVersion = ([first]: readonly string[]): boolean => first === '--version'

/** To a program as one object, as other answers are. */
const sayVersion = (words: readonly string[], { out }: Terminal): number => {
  const [name = '', version = ''] = SOFTWARE.split(' ')
  out(asksJson(words) ? JSON.stringify({ name, version }) : SOFTWARE)
  return EXIT.done
}

/** What a command line offers, the words it speaks with, and what it takes a slip of the hand for. */
export type CliHouse = { commands: readonly CliCommand[]; messages: readonly Catalogues[]; nearest: Nearest }

/**
 * Finds the command that the words name and runs it.
 * @returns the exit code (see EXIT); only bugs throw
 */
export const runCli = async (house: CliHouse, words: readonly string[], terminal: Terminal, lang: Lang): Promise<number> => {
  const speaking = (of: Lang) => translator(of, joinCatalogues(cliMessages, ...house.messages))
  const t = speaking(lang)
  if (asksVersion(words)) return sayVersion(words, terminal)
  const voice = { terminal, options: { json: asksJson(words) } }
  const helpOf = helpAskedOf(words)
  const command = longestMatch(house.commands, helpOf ?? words)
  if (helpOf && command) return showHelp([command], { t, terminal })
  if (!command) {
    const asked = (helpOf ?? words).join(' ')
    const below = asked === '' ? house.commands : house.commands.filter(({ name }) => name.startsWith(`${asked} `))
    return below.length > 0 ? showHelp(below, { t, terminal }) : sayUnknown(house, helpOf ?? words, { t, ...voice })
  }
  const args = parsed(command, words.slice(command.name.split(' ').length))
  if (args.kind === 'refused') {
    const { code, why, flag } = args
    return refused(voice, { code, said: [t(why, { flag, usage: usageOf(t, command) })], details: { flag } })
  }
  const asked = spoken(command, args.values['lang'])
  if (asked === undefined) {
    const said = [t('cli.bad-lang', { usage: usageOf(t, command) })]
    return refused(voice, { code: 'flag.invalid', said, details: { flag: '--lang', value: args.values['lang'] } })
  }
  const invocation = { positionals: args.positionals, options: args.values, t: asked === 'own' ? t : speaking(asked), terminal }
  return command.run(invocation).catch((error: unknown) => {
    if (error instanceof Problem) return refusedBy(invocation, error)
    throw error
  })
}
