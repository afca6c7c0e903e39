import { trustedAddress } from '#ui/client/trusted-address.ts'
// oxlint-disable-next-line import/default -- the builder makes the address of a thread out of this
import address from './said.worker.ts?worker&url'

/** The thread in which is checked what offices said. */
export const saidWorker = (): Worker => new Worker(trustedAddress(address), { type: 'module', name: 'offices' })
