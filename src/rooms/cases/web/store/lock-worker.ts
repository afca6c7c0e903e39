import { trustedAddress } from '#ui/client/trusted-address.ts'
// oxlint-disable-next-line import/default -- the builder makes the address of a thread out of this
import address from './lock.worker.ts?worker&url'

/** The thread in which a passphrase is tried. */
export const lockWorker = (): Worker => new Worker(trustedAddress(address), { type: 'module', name: 'lock' })
