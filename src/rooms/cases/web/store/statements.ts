import type { Device, KeptStatement } from './device.ts'

/** More than any programme says: whoever sends more wants to fill the device. */
export const STATEMENTS_AT_MOST = 10_000

export const keptStatements = (device: Device): Promise<readonly KeptStatement[]> => device.getAll('statement')

/** What offices said stays once it was seen: nobody makes a device forget that something was withdrawn. Whatever waits goes on waiting. */
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

/** What the server did not take is not said: whoever said it was told why. */
export const dropStatement = (device: Device, id: string): Promise<void> => device.delete('statement', id)
