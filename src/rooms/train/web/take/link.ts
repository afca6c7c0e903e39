import type { Pack } from '../../contract/pack.ts'
import type { KeptPack } from './database.ts'
import type { Store } from './store.ts'

const TOKEN = /^#([0-9A-HJKMNP-TV-Z]{32})$/

/** Behind the # of the address; undefined where none stands there. */
export const tokenOfPage = (): string | undefined => TOKEN.exec(location.hash)?.[1]

/** What an address may show of a link: by its hash one reads the questions, and sends no answer. */
const hashOf = async (token: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly kept: KeptPack; readonly fresh: boolean }
  /** The server knows no such link; or it did not answer, and nothing is kept of it here. */
  | { readonly kind: 'none'; readonly why: 'ended' | 'no-network' }

const PATIENCE_MS = 8000

const ask = async (link: string): Promise<Pack | 'ended' | undefined> => {
  try {
    const reply = await fetch(`/api/train/pack.show?link=${link}`, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (reply.status === 404) return 'ended'
    return reply.ok ? ((await reply.json()) as Pack) : undefined
  } catch {
    return undefined
  }
}

/** The newest where the server answers, else what is kept. A link that ended still lets one send nothing, so what is kept of it stays. */
export const loadPack = async (store: Store, token: string): Promise<Loaded> => {
  const link = await hashOf(token)
  const [answer, before] = [await ask(link), (await store.packs()).find((one) => one.link === link)]
  if (typeof answer === 'object') {
    const kept = { link, token, pack: answer, keptAt: new Date().toISOString() }
    await store.keepPack(kept)
    return { kind: 'loaded', kept, fresh: true }
  }
  if (before) return { kind: 'loaded', kept: before, fresh: false }
  return { kind: 'none', why: answer ?? 'no-network' }
}
