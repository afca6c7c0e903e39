import type { Answer, Attempt, KeptPack } from './database.ts'
import type { Store } from './store.ts'

/** The contract takes as many at once. */
const AT_ONCE = 500
const PATIENCE_MS = 20_000

export type Sent =
  | { readonly kind: 'sent'; readonly late: boolean }
  | { readonly kind: 'nothing' }
  /** The server did not answer: all of it stays here. */
  | { readonly kind: 'no-network' }
  /** It answered, and did not take so many tries: `problem.<code>` says why of the first. What else there was has arrived. */
  | { readonly kind: 'refused'; readonly code: string; readonly n: number }

const wire = ({ sequence, place, said, language, deviceAt }: Answer) => ({ sequence, place, said, language, deviceAt })

/** As a file and as a message: a try with those of its answers that are still to arrive. */
export const attemptAsSent = (store: Store, { id, form, code, finished }: Attempt, answers: readonly Answer[]) => ({
  attempt: id,
  device: store.device,
  form,
  code,
  finished,
  answers: answers.map(wire),
})

const post = async (body: object): Promise<Sent> => {
  try {
    const reply = await fetch('/api/train/answers.send', {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const said = (await reply.json()) as { late?: boolean; code?: string }
    return reply.ok ? { kind: 'sent', late: said.late === true } : { kind: 'refused', code: said.code ?? 'unexpected', n: 1 }
  } catch {
    return { kind: 'no-network' }
  }
}

/** In parts, each of which counts once however often it arrives; a try is finished with its last part. */
const sendOne = async (store: Store, token: string, attempt: Attempt): Promise<Sent> => {
  const open = (await store.answers(attempt.id)).filter(({ sent }) => sent === 0)
  if (open.length === 0 && !attempt.finished) return { kind: 'nothing' }
  let late = false
  for (let from = 0; from === 0 || from < open.length; from += AT_ONCE) {
    const part = open.slice(from, from + AT_ONCE)
    const isLast = from + AT_ONCE >= open.length
    const outcome = await post({ token, ...attemptAsSent(store, attempt, part), finished: attempt.finished && isLast })
    if (outcome.kind !== 'sent') return outcome
    late ||= outcome.late
    await store.arrived(
      attempt.id,
      part.map(({ sequence }) => sequence),
    )
  }
  return { kind: 'sent', late }
}

/** What came of all tries together: one that is refused holds up no other, and is what has to be told. */
const toldOf = (outcomes: readonly Sent[]): Sent => {
  const refused = outcomes.filter((one) => one.kind === 'refused')
  const sent = outcomes.filter((one) => one.kind === 'sent')
  if (refused[0]) return { ...refused[0], n: refused.length }
  return sent.length > 0 ? { kind: 'sent', late: sent.some(({ late }) => late) } : { kind: 'nothing' }
}

let running: Promise<Sent> | undefined

/** Sends what waits here by this link; whoever asks meanwhile waits for the same sending. */
export const sendAll = (store: Store, { link, token }: KeptPack): Promise<Sent> => {
  const work = async (): Promise<Sent> => {
    const outcomes: Sent[] = []
    for (const attempt of await store.attempts(link)) {
      const outcome = await sendOne(store, token, attempt)
      if (outcome.kind === 'no-network') return outcome
      outcomes.push(outcome)
    }
    return toldOf(outcomes)
  }
  running ??= work().finally(() => (running = undefined))
  return running
}
