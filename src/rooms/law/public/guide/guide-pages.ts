import { readFile } from 'node:fs/promises'
import { LANGS } from '#kernel/i18n/translate.ts'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'
import { builtScript } from '#kernel/page/built.ts'
import { pageWorker } from '#kernel/page/page-worker.ts'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { APPROVED } from '../../contract/guide.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { type PublicLaw, seedAlone } from '../../server/public-law.ts'
import { wordsOf } from '../law-page.ts'
import { screeningPage } from '../screening/screening-page.ts'
import { guidePage } from './guide-page.ts'

/** Nothing may be asked of any address and no form sent: what is answered here can go nowhere. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'none'; form-action 'none'; " +
  "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types istmo-worker"

const JAVASCRIPT = 'text/javascript; charset=utf-8'

/** The guide and the screening aid in both languages with their script and worker. Where the script is not built the page is what one prints. */
export const guidePages = async (given: PublicLaw = seedAlone()): Promise<ReadonlyMap<string, Body>> => {
  const built = await readFile(builtScript('guide'), 'utf8').catch(() => undefined)
  // What countries approved goes with the script and not with the page, which stays small.
  const script = built && `globalThis.${APPROVED} = ${JSON.stringify({ isPractice: given.isPractice, laws: given.laws })};\n${built}`
  const address = script && lawPaths.guideScript
  const made = (page: string): Body => ({ ...bodyOf('text/html; charset=utf-8', page), policy: PAGE_POLICY })
  const pages = LANGS.flatMap((lang) => [
    [lawPaths.guide(lang), made(guidePage(wordsOf(lang), address, given))] as const,
    [lawPaths.screening(lang), made(screeningPage(wordsOf(lang), address))] as const,
  ])
  const kept = new Map<string, Body>([...pages, ...(script ? [[lawPaths.guideScript, bodyOf(JAVASCRIPT, script)] as const] : [])])
  if (!script) return kept
  const worker = await pageWorker('istmo-guide-', new Map([...kept, ...(await publicStyle()), ...(await publicFonts())]))
  return new Map([...kept, [lawPaths.guideWorker, worker]])
}
