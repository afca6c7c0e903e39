import { LANGS } from '#kernel/i18n/translate.ts'
import { lawPaths } from '../../contract/public-paths.ts'

type ScriptAddress = { createScriptURL: (address: string) => unknown }
type Policies = { createPolicy: (name: string, rules: ScriptAddress) => ScriptAddress }

/** The page's policy takes the address of a worker from one named place only. */
const trusted = (address: string): string => {
  const { trustedTypes } = window as unknown as { trustedTypes?: Policies }
  const policy = trustedTypes?.createPolicy('istmo-worker', { createScriptURL: (text) => text })
  return (policy?.createScriptURL(address) ?? address) as string
}

/** Keeps the page itself, and nothing that is answered in it, for use without a network; a browser that cannot goes on without. */
export const keepOffline = (): void => {
  if (!('serviceWorker' in navigator)) return
  const worker = trusted(lawPaths.guideWorker)
  for (const lang of LANGS) navigator.serviceWorker.register(worker, { scope: lawPaths.guide(lang) }).catch(() => undefined)
}
