import type { Document } from '../model.ts'
import { numberDocument } from '../number.ts'
import { compilePdf, TypstError } from './compile.ts'
import { culprits } from './culprits.ts'
import { printData } from './print-data.ts'

/**
 * A document as tagged PDF/UA-1, in the bundled fonts; the same document gives the same bytes.
 * It blocks the process for its whole length (0.6 s for 75 pages): see `renderPdfApart`.
 * @throws DocumentError that names each block that cannot be set or that the standard refuses
 */
export const renderPdf = (given: Document): Uint8Array => {
  const document = numberDocument(given)
  try {
    return compilePdf(printData(document))
  } catch (error) {
    if (!(error instanceof TypstError)) throw error
    throw culprits(given, document, (part) => compilePdf(printData(part))) ?? error
  }
}
