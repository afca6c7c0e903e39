import { LANGS } from '#kernel/i18n/translate.ts'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { factPatterns } from '../domain/patterns.ts'
import { seedLaw } from '../domain/seed.ts'
import { indexPage } from './index-page.ts'
import { wordsOf } from './law-page.ts'
import { systemPage } from './system-page.ts'

const HTML = 'text/html; charset=utf-8'

/** The public pages of the law by their address: the comparison, and a page for each system. */
export const lawPages = (): ReadonlyMap<string, Body> => {
  const { law, sources } = seedLaw()
  const [systems, patterns] = [law.systems.map(({ system }) => system), factPatterns()]
  return new Map(
    LANGS.flatMap((lang) => {
      const t = wordsOf(lang)
      return [
        [lawPaths.index(lang), bodyOf(HTML, indexPage(t, law))] as const,
        ...law.systems.map(
          (one) => [lawPaths.system(lang, one.system), bodyOf(HTML, systemPage({ t, law: one, sources, systems, patterns }))] as const,
        ),
      ]
    }),
  )
}
