import { tidy } from '../../../contract/item-text.ts'
import { type ReadHtml, readHtml } from './read-html.ts'

/** How a text is written in GIFT and Moodle XML. `moodle` is plain text in which HTML may stand. */
export type Format = 'plain' | 'html' | 'moodle' | 'markdown'

const HTML = /<\/?[a-z][^<]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i
const NOTHING = { isMultilang: false, markup: [], files: [], languages: [] } as const

/** A text as it is meant: its HTML read where it is HTML, with what could not be kept of it. */
export const readText = (text: string, format: Format): ReadHtml => {
  const html = format === 'html' ? text : format === 'moodle' && HTML.test(text) ? text.replace(/\r\n?|\n/g, '<br>') : undefined
  if (html === undefined) {
    const plain = tidy(text)
    return { es: plain, en: plain, shared: plain, ...NOTHING, markup: format === 'markdown' ? ['markdown'] : [] }
  }
  const read = readHtml(html)
  return { ...read, es: tidy(read.es), en: tidy(read.en), shared: tidy(read.shared) }
}
