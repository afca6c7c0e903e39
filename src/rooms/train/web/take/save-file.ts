import type { KeptPack } from './database.ts'
import { element } from './element.ts'
import { attemptAsSent } from './send.ts'
import type { Store } from './store.ts'

const MINUTE_MS = 60_000

/** Where sending never works: all that waits here, as a file that the team brings in. It stays here as well. */
export const saveAnswers = async (store: Store, { link, pack }: KeptPack): Promise<void> => {
  const tries = await store.attempts(link)
  const attempts = await Promise.all(tries.map(async (one) => attemptAsSent(store, one, await store.answers(one.id))))
  const text = `${JSON.stringify({ schema: 'istmo/test-answers/1', link, attempts }, null, 2)}\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  element('a', { href: address, download: `istmo-${pack.session}-${pack.wave}-${store.device.slice(0, 8)}.json` }).click()
  setTimeout(() => URL.revokeObjectURL(address), MINUTE_MS)
}
