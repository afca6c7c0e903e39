import type { Translate } from '../i18n/translate.ts'
import { type CliCommand, EXIT, type Invocation } from './command.ts'
import { refused } from './refused.ts'

/** The candidate that a written word was probably meant for. */
export type Nearest = (written: string, candidates: readonly string[]) => string | undefined
type Voice = Pick<Invocation, 't' | 'terminal'>

const isHelp = (word: string): boolean => word === '--help' || word === '-h'

/** What help is asked of: `istmo help export`, `istmo export --help`, everything for `istmo` alone; undefined where none is asked. */
export const helpAskedOf = (words: readonly string[]): readonly string[] | undefined => {
  if (words.length === 0) return []
  if (words[0] === 'help') return words.slice(1)
  return words.some(isHelp) ? words.filter((word) => !word.startsWith('-')) : undefined
}

export const usageOf = (t: Translate, { usage }: CliCommand): string => (typeof usage === 'string' ? t(usage) : usage(t))

export const showHelp = (commands: readonly CliCommand[], { t, terminal }: Voice): number => {
  if (commands.length > 1) terminal.out(t('cli.usage'))
  for (const one of commands) terminal.out(`  istmo ${usageOf(t, one)}\n      ${t(one.about)}`)
  return EXIT.done
}

/** The command meant by a slip: what follows its name (a code, a path) is not compared. */
const meantBy = ({ commands, nearest }: Known, words: readonly string[]): string | undefined => {
  for (let count = words.length; count > 0; count--) {
    const names = commands.map(({ name }) => name).filter((name) => name.split(' ').length === count)
    const found = nearest(words.slice(0, count).join(' '), names)
    if (found !== undefined) return found
  }
  return undefined
}
type Known = { readonly commands: readonly CliCommand[]; readonly nearest: Nearest }

/** Of a word that is no command: the one that is most like it, and where they all stand. */
export const sayUnknown = (known: Known, words: readonly string[], voice: Voice & Pick<Invocation, 'options'>): number => {
  const { t } = voice
  const flagsAt = words.findIndex((word) => word.startsWith('-'))
  const asked = flagsAt > 0 ? words.slice(0, flagsAt) : words
  const name = meantBy(known, asked)
  const next = [...(name === undefined ? [] : [t('cli.did-you-mean', { name })]), t('cli.see-help')]
  if (flagsAt === 0) {
    const flag = words[0] ?? ''
    return refused(voice, { code: 'flag.invalid', said: [t('cli.flag-first', { flag }), ...next], details: { flag } })
  }
  const said = [t('cli.unknown', { asked: asked.join(' ') }), ...next]
  return refused(voice, { code: 'command.unknown', said, details: { asked: asked.join(' '), meant: name ?? null } })
}
