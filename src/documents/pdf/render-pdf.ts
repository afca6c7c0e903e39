import type { Document } from '../model.ts'
import { DocumentError } from '../problems.ts'
import { numberDocument } from '../number.ts'
import { compilePdf, TypstError } from './compile.ts'
import { culprits } from './culprits.ts'
import { printData } from './print-data.ts'

/** A brief that came out longer than its two sides: whoever composed it is to leave out more. */
export class BriefTooLong extends DocumentError {
  constructor(id: string) {
    super(id, ['it takes more than two pages'])
    this.name = 'BriefTooLong'
  }
}

const templateOf = ({ form }: Pick<Document, 'form'>) => (form === 'brief' ? 'brief.typ' : 'report.typ')

/**
 * A document as tagged PDF/UA-1, in the bundled fonts; the same document gives the same bytes.
 * The compiler is one long native call (more than a second for 100 pages): whoever must stay awake, make two languages at once or cancel
 * calls this in a process of its own.
 * @throws DocumentError that names each block that cannot be set or that the standard refuses
 */
export const renderPdf = (given: Document): Uint8Array => {
  const document = numberDocument(given)
  try {
    return compilePdf(printData(document), templateOf(document))
  } catch (error) {
    if (!(error instanceof TypstError)) throw error
    if (error.reasons.some((reason) => reason.includes('brief-too-long'))) throw new BriefTooLong(given.id)
    throw culprits(given, document, (part) => compilePdf(printData(part), templateOf(document))) ?? error
  }
}
