import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Document } from '../model.ts'
import { DocumentError } from '../problems.ts'

export type Answer =
  | { kind: 'done'; pdf: Uint8Array }
  | { kind: 'refused'; id: string; problems: readonly string[] }
  | { kind: 'failed'; why: string }

const PROCESS = fileURLToPath(new URL('render-pdf.process.ts', import.meta.url))

/**
 * `renderPdf` in a process of its own: the compiler is one long native call, so that one language after the other would take
 * twice the time, and only ending a process cancels it.
 * @param signal ends the process; the promise is then rejected with an AbortError
 */
export const renderPdfApart = (document: Document, signal?: AbortSignal): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const child = fork(PROCESS, { serialization: 'advanced', killSignal: 'SIGKILL', ...(signal ? { signal } : {}) })
    child.once('message', (answer: Answer) => {
      if (answer.kind === 'done') resolve(answer.pdf)
      else reject(answer.kind === 'refused' ? new DocumentError(answer.id, answer.problems) : new Error(answer.why))
    })
    child.once('error', reject)
    child.once('exit', (code, by) => reject(new Error(`the process that sets ${document.id} as PDF ended early (${by ?? code})`)))
    child.send(document)
  })
