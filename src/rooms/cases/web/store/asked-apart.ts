/**
 * Asks another thread, which ends with its answer and forgets what it was given; nothing where it does not begin: without a network, fetched too late, or
 * not let in.
 */
export const askedApart = async <Answer>(begins: () => Promise<() => Worker>, asking: unknown): Promise<Answer | null> => {
  if (typeof Worker === 'undefined') return null
  const worker = await begins()
    .then((begin) => begin())
    .catch(() => null)
  if (!worker) return null
  try {
    return await new Promise<Answer | null>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data))
      worker.addEventListener('error', () => resolve(null))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this page alone
      worker.postMessage(asking)
    })
  } finally {
    worker.terminate()
  }
}
