import type { Decision } from '../../contract/decision.ts'
import { element } from './element.ts'

/** Hands the record to the reader as a file on their own device; the page itself keeps nothing of it. */
export const saveRecord = (decision: Decision): void => {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(decision, null, 2)}\n`], { type: 'application/json' }))
  element('a', { href: address, download: `istmo-${decision.sha256.slice(0, 12)}.json` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
