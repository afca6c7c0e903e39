import type { Device, KeptStatement } from './device.ts'

export const keptStatements = (device: Device): Promise<readonly KeptStatement[]> => device.getAll('statement')

/** Puts down what offices said; whatever waits goes on waiting. */
export const keepStatements = async (device: Device, statements: readonly KeptStatement[]): Promise<void> => {
  if (statements.length === 0) return
  const writing = device.transaction('statement', 'readwrite', { durability: 'strict' })
  const known = new Set(await writing.store.getAllKeys())
  await Promise.all([...statements.filter(({ id }) => !known.has(id)).map((one) => writing.store.put(one)), writing.done])
}

/** Says of what was said here that it is handed in. */
export const handedIn = async (device: Device, { id, text }: KeptStatement): Promise<void> => {
  await device.put('statement', { id, text, waits: false })
}

/** Takes away what was never said, since the server did not take it, or what holds nothing. */
export const dropStatements = async (device: Device, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const writing = device.transaction('statement', 'readwrite')
  await Promise.all([...ids.map((id) => writing.store.delete(id)), writing.done])
}
