import { keptSecret } from '../files/kept-secret.ts'

/** The secret with which cookies are signed and second factors are encrypted: a copy of the database alone opens no session. */
export const secretIn = (data: string): Promise<string> =>
  keptSecret(data, { name: 'secret', ifUnread: 'remove the file, and everybody signs in anew' })
