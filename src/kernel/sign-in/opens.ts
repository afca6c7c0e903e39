import { symmetricDecrypt } from 'better-auth/crypto'

type Key = Parameters<typeof symmetricDecrypt>[0]['key']

/** Whether what was encrypted can be opened with this secret. */
export const opens = (key: Key, data: string): Promise<boolean> =>
  symmetricDecrypt({ key, data }).then(
    () => true,
    () => false,
  )
