import { keptSecret } from '../files/kept-secret.ts'
import { programmeSeed } from '#seal/programme-key.ts'
import type { SigningSeed } from './house.ts'

/** The one file of which the signing keys of all programmes of an installation are made. No backup of the database carries it. */
const SIGNING_FILE = 'signing-key'

/** What programmes sign with here: made once, read once, so that nothing waits for a disk while a transaction is open. */
export const signingSeedIn = async (data: string): Promise<SigningSeed> => {
  const secret = await keptSecret(data, {
    name: SIGNING_FILE,
    ifUnread: 'put back the copy of it that was kept apart; without it nothing is signed',
  })
  return (programmeId) => programmeSeed(secret, programmeId)
}
