/** Makes one document in a process of its own: setting a PDF blocks the thread for a second, and the process is ended to cancel. */
import { renderDocx } from '#documents/docx/render-docx.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import type { Document } from '#documents/model.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { answerOrders } from '#kernel/maker/orders.ts'
import { readLaw } from '#law/rules'
import type { PrintFormat } from '../../../contract/print-operations.ts'
import { composeChapter } from '../../../domain/chapter/compose-chapter.ts'
import { composeChange } from '../../../domain/print/compose-change.ts'
import { composeSyllabus } from '../../../domain/print/compose-syllabus.ts'
import { standingLabel } from '../../../domain/print/standing-label.ts'
import { diffVersions } from '../../../domain/syllabus/diff.ts'
import { variantOf } from '../../../domain/syllabus/variant.ts'
import { syllabusWords } from './syllabus-words.ts'
import type { PrintOrder } from './order.ts'

const RENDER: Readonly<Record<PrintFormat, (document: Document) => Promise<Uint8Array | string>>> = {
  pdf: async (document) => renderPdf(document),
  docx: renderDocx,
  html: async (document) => renderHtml(document),
}

const composed = (order: PrintOrder): Document => {
  const t = syllabusWords(order.lang)
  if (order.kind === 'change') return composeChange(diffVersions(order.before, order.after), order.after.syllabus, t)
  if (order.kind === 'chapter') {
    const { chapter, syllabus, law, use } = order
    return composeChapter({ chapter, syllabus, law: readLaw(law), use }, t)
  }
  const { syllabus, of, law, chain, lang } = order
  return composeSyllabus({ syllabus, variant: variantOf(syllabus, { ...of, lang }), law: readLaw(law), chain }, t)
}

/** Once a version was voted on, the record says what it is, and not the notice of its draft. */
const labelled = (document: Document, { standing, lang }: PrintOrder): Document =>
  standing ? { ...document, edition: { ...document.edition, label: standingLabel(syllabusWords(lang), standing) } } : document

answerOrders<PrintOrder, never, Uint8Array>(async (order) => {
  const made = await RENDER[order.format](labelled(composed(order), order))
  return typeof made === 'string' ? new TextEncoder().encode(made) : made
})
