import { useEffect, useState } from 'react'
import { useMeetings } from '../desk/use-desk.ts'
import { type Copies, receivedCopies } from './received-copies.ts'

/** What colleagues gave to this officer, opened anew after each meeting: what was taken back is gone then. Null until it is opened. */
export const useCopies = (): Copies | null => {
  const { desk, met } = useMeetings()
  const [copies, setCopies] = useState<Copies | null>(null)
  useEffect(() => {
    let isCurrent = true
    void receivedCopies(desk).then((found) => {
      if (isCurrent) setCopies(found)
    })
    return () => {
      isCurrent = false
    }
  }, [desk, met.metAt])
  return copies
}
