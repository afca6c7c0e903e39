import { renderDocx } from '#documents/docx/render-docx.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import type { Document } from '#documents/model.ts'
import { BriefTooLong, renderPdf } from '#documents/pdf/render-pdf.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { composeSummary, type SummaryLine } from '../../domain/summary/compose-summary.ts'
import { reportWords } from '../../messages.ts'
import type { EditionOrder, Format } from './protocol.ts'

const WORDS: Readonly<Record<Lang, SummaryLine['words'][Lang]>> = { es: reportWords('es'), en: reportWords('en') }
/** How much of its two sides is filled: all that was worked out to fit and, where words came out longer than that, less. */
const SHARES = [1, 0.8, 0.6, 0.4] as const

type Wanted = Pick<EditionOrder, 'programme' | 'lang' | 'formats' | 'version' | 'dataHash' | 'facts' | 'sight'>
type Fitted = { readonly document: Document; readonly pdf: Uint8Array | null }

const fitted = ({ programme, formats, ...line }: Wanted): Fitted => {
  const composed = (share: number) => composeSummary(programme, { ...line, words: WORDS, share })
  let document = composed(1)
  if (!formats.includes('pdf')) return { document, pdf: null }
  for (const share of SHARES) {
    if (share < 1) document = composed(share)
    try {
      return { document, pdf: renderPdf(document) }
    } catch (error) {
      if (!(error instanceof BriefTooLong) || share === SHARES.at(-1)) throw error
    }
  }
  return { document, pdf: null }
}

/** The summary of one sheet in each asked format, by the name of its file. */
export const makeSummary = async (wanted: Wanted): Promise<readonly (readonly [file: string, content: Uint8Array | string])[]> => {
  const { document, pdf } = fitted(wanted)
  const render: Readonly<Record<Format, () => Promise<Uint8Array | string>>> = {
    pdf: async () => pdf ?? renderPdf(document),
    docx: () => renderDocx(document),
    html: async () => renderHtml(document),
  }
  return Promise.all(wanted.formats.map(async (format) => [`summary.${wanted.lang}.${format}`, await render[format]()] as const))
}
