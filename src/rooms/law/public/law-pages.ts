import { LANGS } from '#kernel/i18n/translate.ts'
import { type Body, bodyOf, pageBody } from '#kernel/page/bodies.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { approvalsOf } from '../domain/distinguish/notice.ts'
import { factPatterns } from '../domain/patterns.ts'
import { type PublicLaw, seedAlone } from '../server/public-law.ts'
import { indexPage } from './index-page.ts'
import { wordsOf } from './law-page.ts'
import { systemPage } from './system-page.ts'

/** The public pages of the law by their address: the comparison, a page for each system, and all of it as data (`istmo/law/1`). */
export const lawPages = (given: PublicLaw = seedAlone()): Promise<ReadonlyMap<string, Body>> => {
  const { law, sources } = given.read
  const [systems, patterns] = [law.systems.map(({ system }) => system), factPatterns()]
  const pages = LANGS.flatMap((lang) => {
    const t = wordsOf(lang)
    return [
      [lawPaths.index(lang), pageBody(indexPage(t, given))] as const,
      ...law.systems.map(
        (one) => [lawPaths.system(lang, one.system), pageBody(systemPage({ t, given, law: one, sources, systems, patterns }))] as const,
      ),
    ]
  })
  const json = (value: unknown): Body => bodyOf('application/json', JSON.stringify(value))
  return Promise.resolve(new Map([...pages, [lawPaths.data, json(law)], [lawPaths.approvals, json(approvalsOf(given))]]))
}
