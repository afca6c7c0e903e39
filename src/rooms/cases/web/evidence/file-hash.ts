import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

export type HashedFile = { readonly sha256: string; readonly bytes: number }

type HashOptions = { readonly onShare: (share: number) => void; readonly signal: AbortSignal }

/** So that a long file does not draw the page anew with each of its pieces. */
const STEPS = 100
/** After so many bytes the page gets a turn: pieces come faster than it is drawn, and whoever wants to stop could not press anything. */
const TURN_BYTES = 2 * 1024 * 1024

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * SHA-256 of a file, read piece by piece: the whole of a long one would not fit.
 * @param options.onShare gets how much is done, 0 to 1, at most a hundred times
 * @throws the reason of the signal where it was cancelled, DOMException where the file cannot be read or changed meanwhile
 */
export const hashFile = async (file: Blob, { onShare, signal }: HashOptions): Promise<HashedFile> => {
  const hash = sha256.create()
  const reader = file.stream().getReader()
  let [bytes, step, turned] = [0, 0, 0]
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) break
      hash.update(value)
      bytes += value.length
      const reached = Math.floor((bytes / file.size) * STEPS)
      if (reached > step) onShare(reached / STEPS)
      step = reached
      if (bytes - turned < TURN_BYTES) continue
      turned = bytes
      await turn()
    }
  } finally {
    await reader.cancel()
  }
  return { sha256: bytesToHex(hash.digest()), bytes }
}
