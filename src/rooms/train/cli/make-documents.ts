import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import canonicalize from 'canonicalize'
import { renderDocx } from '#documents/docx/render-docx.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import type { Document } from '#documents/model.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refusedForeign } from '#kernel/cli/refused-foreign.ts'
import { refused } from '#kernel/cli/refused.ts'
import { whyUnwritten } from '#kernel/cli/why-unwritten.ts'
import { fillAside, readFolder } from '#kernel/files/folder.ts'
import { foreignIn } from '#kernel/files/foreign.ts'
import { SOFTWARE } from '#kernel/software.ts'

const RENDER = {
  pdf: async (document: Document): Promise<Uint8Array | string> => renderPdf(document),
  docx: renderDocx,
  html: async (document: Document): Promise<Uint8Array | string> => renderHtml(document),
} as const
const FORMATS = ['pdf', 'docx', 'html'] as const

export type DocumentsOrder = {
  readonly out: string
  /** Each by the beginning of its file's name; composed when its turn comes. */
  readonly documents: readonly { readonly name: string; readonly compose: () => Document }[]
  /** Texts that lie beside them as they are, by file name. */
  readonly texts?: Readonly<Record<string, string>>
}

type MadeFile = { readonly path: string; readonly bytes: number; readonly sha256: string }
type Made = { readonly kind: 'made'; readonly files: readonly MadeFile[] } | { readonly kind: 'cancelled' }

const describe = async (folder: string): Promise<readonly MadeFile[]> =>
  [...(await readFolder(folder))].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))

const filled = async ({ options, t, terminal }: Invocation, { documents, texts = {} }: DocumentsOrder, folder: string): Promise<Made> => {
  for (const { name, compose } of documents) {
    const document = compose()
    for (const format of FORMATS) {
      // Setting a document blocks the thread for a moment: between two of them a Ctrl-C is heard.
      await setImmediate()
      if (terminal.signal.aborted) return { kind: 'cancelled' }
      if (!options['quiet']) terminal.err(t('train.cli.step', { file: `${name}.${format}` }))
      await writeFile(join(folder, `${name}.${format}`), await RENDER[format](document))
    }
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  const files = await describe(folder)
  await writeFile(join(folder, 'manifest.json'), `${canonicalize({ schema: 'istmo/documents/1', software: SOFTWARE, files })}\n`)
  return { kind: 'made', files }
}

/**
 * Documents in PDF, DOCX and HTML with a manifest of their hashes, all or nothing: `out` is replaced when everything is made, and stays as it was after a
 * cancel or a failure. The same documents give the same bytes.
 */
export const makeDocuments = async (invocation: Invocation, order: DocumentsOrder): Promise<number> => {
  const { options, t, terminal } = invocation
  const { out } = order
  try {
    const foreign = await foreignIn(out)
    if (!options['force'] && foreign.length > 0) return refusedForeign(invocation, out, foreign)
    const made = await fillAside(
      out,
      (folder) => filled(invocation, order, folder),
      ({ kind }) => kind === 'made',
    )
    if (made.kind === 'cancelled') {
      terminal.err(t('train.cli.cancelled', { path: out }))
      return EXIT.cancelled
    }
    for (const { path, bytes, sha256 } of made.files)
      terminal.out(t('train.cli.file', { path, kilobytes: Math.ceil(bytes / 1024), sha256: sha256.slice(0, 16) }))
    terminal.out(t('train.cli.made', { path: out, n: made.files.length }))
    return EXIT.done
  } catch (error) {
    const why = whyUnwritten(error)
    if (why === undefined) throw error
    return refused(invocation, {
      code: 'file.unwritten',
      said: [t('train.cli.unwritten', { path: out, why })],
      details: { path: out, why },
    })
  }
}
