import { LANGS } from '#kernel/i18n/translate.ts'
import { trustedAddress } from '#ui/client/trusted-address.ts'
import { lawPaths } from '../../contract/public-paths.ts'

/** Keeps the page itself, and nothing that is answered in it, for use without a network; a browser that cannot goes on without. */
export const keepOffline = (): void => {
  if (!('serviceWorker' in navigator)) return
  const worker = trustedAddress(lawPaths.guideWorker)
  for (const lang of LANGS) navigator.serviceWorker.register(worker, { scope: lawPaths.guide(lang) }).catch(() => undefined)
}
