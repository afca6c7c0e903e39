import { MakerProcess } from '#kernel/maker/maker-process.ts'
import { makersFrom } from '#kernel/maker/makers.ts'
import type { PrintOrder } from './order.ts'

const takeMaker = makersFrom(() => new MakerProcess<PrintOrder, never, Uint8Array>(new URL('print.child.ts', import.meta.url)))

/** One after another: a document takes two hundred megabytes while it is set, and many people may ask at once. */
let last: Promise<unknown> = Promise.resolve()

/** A document made in another process. @throws the reason of an aborted signal, or Error with the process's own words */
export const printDocument = (order: PrintOrder, signal: AbortSignal): Promise<Uint8Array> => {
  const mine = last.then(() => {
    signal.throwIfAborted()
    return takeMaker(signal).make(order, () => {})
  })
  last = mine.catch(() => {})
  return mine
}
