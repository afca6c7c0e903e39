import { type Catalogue, type Lang, type Translate, translator } from '#kernel/i18n/translate.ts'
import { startScreening } from '../screening/start-screening.ts'
import { byId } from './element.ts'
import { keepOffline } from './keep-offline.ts'
import { lawOfPage } from './page-law.ts'
import { startGuide } from './start-guide.ts'

/** The page hands the words over in its own language. */
const wordsOfPage = (): Translate => {
  const lang: Lang = document.documentElement.lang.startsWith('es') ? 'es' : 'en'
  const words = JSON.parse((byId('words') as HTMLTemplateElement).content.textContent ?? '{}') as Catalogue
  return translator(lang, { es: words, en: words })
}

if (document.getElementById('screening')) startScreening(wordsOfPage())
else startGuide(wordsOfPage(), lawOfPage())
keepOffline()
