import { textOf } from '#seal/ledger/entry.ts'
import { SealRefused } from '#seal/refused.ts'
import type { Asked, Answered } from './open-apart.ts'
import { openHere } from './open-here.ts'

const answer = async ({ lying, key }: Asked): Promise<Answered> => {
  try {
    const { ledger, opened } = await openHere(lying, key)
    return {
      kind: 'opened',
      entries: [...ledger.entries].map(({ entry, payload }) => ({ text: textOf(entry), payload })),
      parts: opened.parts,
    }
  } catch (error) {
    if (error instanceof SealRefused) return { kind: 'refused', code: error.code, where: error.where }
    throw error
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page alone
  answer(data).then((said) => postMessage(said), reportError)
})
