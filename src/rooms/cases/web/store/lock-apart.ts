import { type Locked, lock, unlock } from '#seal/lock.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import { askedApart } from './asked-apart.ts'

export type LockAsked =
  | { readonly kind: 'lock'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'unlock'; readonly locked: Locked; readonly passphrase: string }
export type LockAnswered =
  | { readonly kind: 'locked'; readonly locked: Locked }
  | { readonly kind: 'unlocked'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: SealCause; readonly where: string }

const ask = async (asked: LockAsked): Promise<LockAnswered | null> => {
  const answer = await askedApart<LockAnswered>(async () => (await import('./lock-worker.ts')).lockWorker, asked)
  if (answer?.kind === 'refused') throw new SealRefused(answer.code, answer.where)
  return answer
}

/** Locks in another thread, so that the page stays alive: it takes half a second and more, on purpose. @throws SealRefused as `lock` does */
export const lockApart = async (text: string, passphrase: string): Promise<Locked> => {
  const answer = await ask({ kind: 'lock', text, passphrase })
  return answer?.kind === 'locked' ? answer.locked : lock(text, passphrase)
}

/** Unlocks there, too. @throws SealRefused as `unlock` does */
export const unlockApart = async (locked: Locked, passphrase: string): Promise<string> => {
  const answer = await ask({ kind: 'unlock', locked, passphrase })
  return answer?.kind === 'unlocked' ? answer.text : unlock(locked, passphrase)
}
