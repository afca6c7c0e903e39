import { trustedAddress } from '#ui/client/trusted-address.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { takePaths } from '../../contract/take-paths.ts'

const activeOf = ({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> => {
  const coming = installing ?? waiting
  if (active || !coming) return Promise.resolve()
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated' || coming.state === 'redundant') resolve()
    })
  })
}

/**
 * Keeps the page for use without a network, and asks the browser not to clear what is kept.
 * @returns whether it opens without one: its worker is in use and every file of it is here, which is looked at and not believed
 */
export const makeReady = async (): Promise<boolean> => {
  if (!('serviceWorker' in navigator)) return false
  try {
    const worker = trustedAddress(takePaths.worker)
    for (const lang of LANGS) await activeOf(await navigator.serviceWorker.register(worker, { scope: takePaths.page(lang) }))
    await navigator.storage?.persist?.()
    const needed = [...LANGS.map(takePaths.page), takePaths.script, '/public.css']
    return (await Promise.all(needed.map((path) => caches.match(path)))).every((found) => found !== undefined)
  } catch {
    return false
  }
}
