import { glossary } from 'virtual:glossary'
import { type Page, roomOf } from '#ui/client/page.ts'
import { fetchCode } from '#ui/client/page-code.ts'
import type { HelpTexts } from './help-text.ts'

const files = import.meta.glob<HelpTexts>(['../../../rooms/*/help.json', './help.json'], { import: 'default' })

export type Help = { readonly es: string; readonly en: string; readonly words: readonly (typeof glossary)[string][] }

/** What explains a page, in both languages, and the words of the glossary that it uses. @throws Refused `client.page-unfetched` */
export const helpOf = async (page: Page): Promise<Help> => {
  const room = roomOf(page)
  const load = files[room === 'app' ? './help.json' : `../../../rooms/${room}/help.json`]
  const text = load && (await fetchCode(load))[page.title.split('.').at(-1) ?? '']
  if (!text) throw new Error(`nothing explains ${page.title}`)
  return { es: text.es, en: text.en, words: text.words.flatMap((word) => glossary[word] ?? []) }
}
