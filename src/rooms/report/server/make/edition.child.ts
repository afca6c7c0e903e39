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
import { compose } from '../../domain/compose.ts'
import { reportWords } from '../../messages.ts'
import type { EditionNews, EditionOrder, Format } from './protocol.ts'

const tell = (news: EditionNews): void => {
  process.send?.(news)
}

const RENDER: Readonly<Record<Format, (document: Document) => Promise<Uint8Array | string>>> = {
  pdf: async (document) => renderPdf(document),
  docx: renderDocx,
  html: async (document) => renderHtml(document),
}

const make = async ({ programme, lang, formats, version, dataHash, facts, folder }: EditionOrder): Promise<EditionNews> => {
  tell({ kind: 'step', step: 'compose' })
  const { document, problems, sentences } = compose(programme, reportWords(lang), { version, dataHash, facts })
  if (problems.length > 0) return { kind: 'refused', problems }
  for (const format of formats) {
    tell({ kind: 'step', step: format })
    await writeFile(join(folder, `report.${lang}.${format}`), await RENDER[format](document))
  }
  return { kind: 'made', stale: sentences.filter((s) => s.state === 'stale').map((s) => s.id) }
}

// Ctrl-C reaches the whole group of processes; the parent decides and ends this one.
process.on('SIGINT', () => {})
process.on('message', async (order: EditionOrder) => tell(await make(order)))
// A parent that ended, or was killed, must not leave its makers running.
process.once('disconnect', () => process.exit())
