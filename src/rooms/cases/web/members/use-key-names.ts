import { keyId, readAloud } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { OpenCase } from '../store/open-case.ts'
import { vouchedIn } from './readers-of.ts'

/** So much of a fingerprint tells keys apart beside a name. */
const SHORT = 9

/**
 * Who is behind a key, for a line of text: oneself, whom a colleague named after comparing fingerprints, the office's recovery, or the whole fingerprint.
 * @param of the case in which they are named; undefined where it is not open here
 */
export const useKeyNames = (of: OpenCase | undefined): ((id: string) => string) => {
  const t = useT()
  const { desk } = useMeetings()
  const own = keyId(desk.key.record)
  const recoveries = new Set(of ? [of.ledger.begin.entry.recovery, ...of.ledger.recoveries].map(keyId) : [])
  return (id) => {
    const key = readAloud(id)
    if (id === own) return t('cases.key.own', { key: key.slice(0, SHORT) })
    const called = of && vouchedIn(of, own, id)?.member.called
    if (called !== undefined) return t('cases.key.called', { called, key: key.slice(0, SHORT) })
    return t(recoveries.has(id) ? 'cases.key.recovery' : 'cases.key.unnamed', { key })
  }
}
