import type { Catalogue, Lang } from '#kernel/i18n/translate.ts'
import { fetchCode } from '#ui/client/page-code.ts'
import type { CatalogueSource } from '#ui/client/words.tsx'

type Load = () => Promise<Catalogue>

const files: Readonly<Record<string, Load>> = {
  ...import.meta.glob<Catalogue>(['../../rooms/*/messages/*.json', '../../ui/client/messages/*.json', './messages/*.json'], {
    import: 'default',
  }),
  ...import.meta.glob<Catalogue>('../../ui/messages/*.json', { import: 'default' }),
}

const titles: Readonly<Record<Lang, Load>> = {
  es: async () => (await import('virtual:page-titles/es')).titles,
  en: async () => (await import('virtual:page-titles/en')).titles,
}

/** Catalogues that are no room's: the app's own, the client's, and the components'. */
const FOLDERS: Readonly<Record<string, string>> = { app: './messages', client: '../../ui/client/messages', ui: '../../ui/messages' }

/** What every page needs before it is seen. */
export const EVERYWHERE = ['app', 'client', 'ui', 'titles'] as const

/** Catalogues as the build split them: one file for each room and language. */
export const catalogueOf: CatalogueSource = (room, lang) => {
  if (room === 'titles') return fetchCode(titles[lang])
  const load = files[`${FOLDERS[room] ?? `../../rooms/${room}/messages`}/${lang}.json`]
  if (!load) throw new Error(`there are no words of ${room}`)
  return fetchCode(load)
}
