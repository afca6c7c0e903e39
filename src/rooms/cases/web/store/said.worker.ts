import { readSaid } from '#seal/office/said.ts'
import type { SaidAsked } from './read-said-apart.ts'

addEventListener('message', ({ data: { texts, programme, before } }: MessageEvent<SaidAsked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page alone
  readSaid(texts, programme, before).then((said) => postMessage(said), reportError)
})
