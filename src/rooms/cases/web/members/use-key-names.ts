import { useMemo } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import { everRecovery } from '#seal/ledger/readers.ts'
import { useT } from '#ui/client/words.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { OpenCase } from '../store/open-case.ts'
import { vouchedIn } from './readers-of.ts'

/** So much of a fingerprint tells keys apart beside a name. */
const SHORT = 9

/** What a key is called, by its fingerprint. */
export type KeyNames = (id: string) => string

/**
 * Who is behind a key, for a line of text: oneself, whom a colleague named after comparing fingerprints, the office's recovery, or the whole fingerprint. A
 * list asks for it once, and not each of its lines: fingerprints of all keyrings are worked out for it.
 * @param of the case in which they are named; undefined where it is not open here
 */
export const useKeyNames = (of: OpenCase | undefined): KeyNames => {
  const t = useT()
  const { desk } = useMeetings()
  const own = keyId(desk.key.record)
  return useMemo(() => {
    const recoveries = of ? everRecovery(of.ledger) : new Set()
    const known = new Map<string, string>()
    const named = (id: string): string => {
      const key = readAloud(id)
      if (id === own) return t('cases.key.own', { key: key.slice(0, SHORT) })
      const called = of && vouchedIn(of, own, id)?.member.called
      if (called !== undefined) return t('cases.key.called', { called, key: key.slice(0, SHORT) })
      return t(recoveries.has(id) ? 'cases.key.recovery' : 'cases.key.unnamed', { key })
    }
    return (id) => {
      const words = known.get(id) ?? named(id)
      known.set(id, words)
      return words
    }
  }, [of, own, t])
}
