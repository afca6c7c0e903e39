import { trustedAddress } from '#ui/client/trusted-address.ts'
import address from './open.worker.ts?worker&url'

/** The thread in which a case is checked and opened. */
export const openingWorker = (): Worker => new Worker(trustedAddress(address), { type: 'module', name: 'opening' })
