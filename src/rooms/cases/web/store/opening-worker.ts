import { trustedAddress } from '#ui/client/trusted-address.ts'
// oxlint-disable-next-line import/default -- the builder makes the address of a thread out of this
import address from './open.worker.ts?worker&url'

/** The thread in which a case is checked and opened. */
export const openingWorker = (): Worker => new Worker(trustedAddress(address), { type: 'module', name: 'opening' })
