import { join } from 'node:path'
import { keptSecret, secretAt } from '../files/kept-secret.ts'

const SECRET_FILE = 'secret'

/** The secret with which cookies are signed and second factors are encrypted: a copy of the database alone opens no session. */
export const secretIn = (data: string): Promise<string> =>
  keptSecret(data, { name: SECRET_FILE, ifUnread: 'remove the file, and everybody signs in anew' })

/** The secret that is in a data folder already. */
export const secretThere = (data: string): Promise<string | undefined> => secretAt(join(data, SECRET_FILE))
