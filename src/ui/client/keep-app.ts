import { trustedAddress } from './trusted-address.ts'

const WORKER = `${import.meta.env.BASE_URL}worker.js`
/** Without the stroke at the end, so that the address people type is in it. */
const SCOPE = import.meta.env.BASE_URL.replace(/\/$/, '')

/** Resolves once a worker has kept everything, or could not. */
const hasKept = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve(true)
      if (worker.state === 'redundant') resolve(false)
    }
    worker.addEventListener('statechange', look)
    look()
  })

const whole = ({ active, waiting, installing }: ServiceWorkerRegistration): boolean | Promise<boolean> => {
  // An earlier version that was kept opens too; the newer one takes its place when its windows are closed.
  if (active) return active.state === 'activated' || hasKept(active)
  const coming = waiting ?? installing
  return coming !== null && hasKept(coming)
}

/**
 * Has the files of the app kept on this device, so that it opens without a network.
 * @returns whether they are; some private windows keep nothing, and what was cut short is taken up again by the next call
 */
export const keepApp = async (): Promise<boolean> => {
  if (!('serviceWorker' in navigator)) return false
  return navigator.serviceWorker
    .register(trustedAddress(WORKER), { scope: SCOPE })
    .then(whole)
    .catch(() => false)
}
