// A process of its own for one edition: it takes a document, gives its bytes and ends. See `renderPdfApart`.
import type { Document } from '../model.ts'
import { DocumentError } from '../problems.ts'
import { renderPdf } from './render-pdf.ts'
import type { Answer } from './render-pdf-apart.ts'

const answerTo = (document: Document): Answer => {
  try {
    return { kind: 'done', pdf: renderPdf(document) }
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', id: document.id, problems: error.problems }
    return { kind: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('message', (document: Document) => {
  process.send?.(answerTo(document), () => process.disconnect())
})
