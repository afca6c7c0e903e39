import { lock, unlock } from '#seal/lock.ts'
import { SealRefused } from '#seal/refused.ts'
import type { LockAnswered, LockAsked } from './lock-apart.ts'

const answer = async (asked: LockAsked): Promise<LockAnswered> => {
  try {
    if (asked.kind === 'lock') return { kind: 'locked', locked: await lock(asked.text, asked.passphrase) }
    return { kind: 'unlocked', text: await unlock(asked.locked, asked.passphrase) }
  } catch (error) {
    if (error instanceof SealRefused) return { kind: 'refused', code: error.code, where: error.where }
    throw error
  }
}

addEventListener('message', ({ data }: MessageEvent<LockAsked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page alone
  answer(data).then((said) => postMessage(said), reportError)
})
