import { existsSync, readdirSync } from 'node:fs'
import type { CommandLine } from '#kernel/cli/command-line.ts'
import type { Catalogues, Lang } from '#kernel/i18n/translate.ts'

const FOLDER = new URL('../rooms/', import.meta.url)

const lineOf = async (room: string) => {
  const { commandLine } = (await import(new URL(`${room}/cli/command-line.ts`, FOLDER).href)) as { readonly commandLine: CommandLine }
  return { room, ...commandLine }
}

/** What each room's `cli/command-line.ts` offers, without anything else of the room. */
export const commandLines = (): Promise<readonly (CommandLine & { readonly room: string })[]> =>
  Promise.all(
    readdirSync(FOLDER)
      .filter((room) => existsSync(new URL(`${room}/cli/command-line.ts`, FOLDER)))
      .toSorted()
      .map(lineOf),
  )

/** The words of one room alone. */
export const messagesOf = async (room: string): Promise<Catalogues> => {
  const wordsIn = async (lang: Lang) => {
    const { default: words } = (await import(new URL(`${room}/messages/${lang}.json`, FOLDER).href, { with: { type: 'json' } })) as {
      readonly default: Catalogues[Lang]
    }
    return words
  }
  const [es, en] = await Promise.all([wordsIn('es'), wordsIn('en')])
  return { es, en }
}
