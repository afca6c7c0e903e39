/**
 * Makes editions (one language each), one after another, in a process of its own: composing and setting the PDF block the thread for a second
 * or more, and the process is ended to cancel. It writes into the folder it is given and reads nothing else.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderDocx } from '#documents/docx/render-docx.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import type { Document } from '#documents/model.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { answerOrders } from '#kernel/maker/orders.ts'
import { compose } from '../../domain/compose.ts'
import { reportWords } from '../../messages.ts'
import { makeSummary } from './make-summary.ts'
import { orUnsettable } from './or-unsettable.ts'
import type { Answer, EditionOrder, Format, Step } from './protocol.ts'

const RENDER: Readonly<Record<Format, (document: Document) => Promise<Uint8Array | string>>> = {
  pdf: async (document) => renderPdf(document),
  docx: renderDocx,
  html: async (document) => renderHtml(document),
}

answerOrders<EditionOrder, Step, Answer>(async (order, onStep) => {
  const { programme, lang, formats, version, dataHash, facts, sight, folder } = order
  onStep('compose')
  const { document, problems, sentences } = compose(programme, reportWords(lang), { version, dataHash, facts, sight })
  if (problems.length > 0) return { kind: 'refused', problems }
  onStep('summary')
  const unfit = await orUnsettable(`summary.${lang}.pdf`, async () => {
    for (const [file, content] of await makeSummary(order)) await writeFile(join(folder, file), content)
  })
  if (unfit) return unfit
  for (const format of formats) {
    onStep(format)
    const file = `report.${lang}.${format}`
    const unsettable = await orUnsettable(file, async () => writeFile(join(folder, file), await RENDER[format](document)))
    if (unsettable) return unsettable
  }
  return { kind: 'made', stale: sentences.filter((s) => s.state === 'stale').map((s) => s.id) }
})
