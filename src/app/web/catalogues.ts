import type { Catalogue, Lang } from '#kernel/i18n/translate.ts'
import { fetchCode } from '#ui/client/page-code.ts'
import type { CatalogueSource } from '#ui/client/words.tsx'

type Load = () => Promise<Catalogue>

const files: Readonly<Record<string, Load>> = import.meta.glob<Catalogue>('../../rooms/*/messages/*.json', { import: 'default' })

/** What every page needs before it is seen: catalogues that are no room's, the app's own, the client's and the components', and the pages' titles. */
export const EVERYWHERE = ['app', 'client', 'ui', 'titles'] as const
type Everywhere = (typeof EVERYWHERE)[number]

const everywhere: Readonly<Record<Lang, () => Promise<Readonly<Record<Everywhere, Catalogue>>>>> = {
  es: () => import('./words-es.ts'),
  en: () => import('./words-en.ts'),
}

/** Catalogues as the build split them: one file for each room and language, and one for what is needed everywhere. */
export const catalogueOf: CatalogueSource = async (room, lang) => {
  const common = EVERYWHERE.find((one) => one === room)
  if (common) return (await fetchCode(everywhere[lang]))[common]
  const load = files[`../../rooms/${room}/messages/${lang}.json`]
  if (!load) throw new Error(`there are no words of ${room}`)
  return fetchCode(load)
}
