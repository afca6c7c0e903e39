import type { Network } from '../network.ts'
import { fileText } from './file-text.ts'
import type { LeftOut, Taken } from './left-out.ts'
import { readGexf } from './read-gexf.ts'
import { readGraphml } from './read-graphml.ts'
import { readMarkup } from './read-markup.ts'
import { type RefusedFile, StopReading } from './refused-file.ts'

/** A network that was read, with all in the file that it does not carry, and words that were taken for ours. */
export type ReadNetwork = {
  readonly kind: 'read'
  readonly network: Network
  readonly left: readonly LeftOut[]
  readonly taken: readonly Taken[]
}

const READERS = new Map([
  ['graphml', readGraphml],
  ['gexf', readGexf],
])

/**
 * The network of a GraphML or GEXF file, told apart by its first element. In UTF-8, without DOCTYPE, under the caps of `FILE_LIMITS`.
 * @returns the whole file, or why and where it is refused; then nothing of it counts
 */
export const readNetwork = (bytes: Uint8Array): ReadNetwork | RefusedFile => {
  try {
    const root = readMarkup(fileText(bytes))
    const found = READERS.get(root.name)?.(root)
    if (!found) throw new StopReading('other-root', root.place, root.name.slice(0, 60))
    return { kind: 'read', network: found.network(root), left: found.left.all, taken: found.taken.all }
  } catch (error) {
    if (error instanceof StopReading) return error.refused
    throw error
  }
}
