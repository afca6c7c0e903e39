import { readFile } from 'node:fs/promises'
import { LANGS } from '#kernel/i18n/translate.ts'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'
import { builtScript } from '#kernel/page/built.ts'
import { pageWorker } from '#kernel/page/page-worker.ts'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { takePaths } from '../../contract/take-paths.ts'
import { takePage, wordsOf } from './take-page.ts'

/** Questions come from this house and answers go to it, and nothing else to anywhere. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'self'; form-action 'none'; " +
  "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types istmo-worker"
const JAVASCRIPT = 'text/javascript; charset=utf-8'

/** The page of a test in both languages, its script and its worker; none of them holds a question. Where the script is not built the page says to ask for paper. */
export const takePages = async (): Promise<ReadonlyMap<string, Body>> => {
  const script = await readFile(builtScript('take'), 'utf8').catch(() => undefined)
  const made = (page: string): Body => ({ ...bodyOf('text/html; charset=utf-8', page), policy: PAGE_POLICY })
  const pages = LANGS.map((lang) => [takePaths.page(lang), made(takePage(wordsOf(lang), script && takePaths.script))] as const)
  const kept = new Map<string, Body>([...pages, ...(script ? [[takePaths.script, bodyOf(JAVASCRIPT, script)] as const] : [])])
  if (!script) return kept
  const worker = await pageWorker('istmo-take-', new Map([...kept, ...(await publicStyle()), ...(await publicFonts())]))
  return new Map([...kept, [takePaths.worker, worker]])
}
