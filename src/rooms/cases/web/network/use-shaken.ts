import { useCallback, useEffect, useState } from 'react'
import type { MeasuredNetwork } from '../../domain/network/measured-network.ts'
import type { Sensitivity } from '../../domain/network/sensitivity.ts'
import { throughSlices } from './slices.ts'

export type Shaken =
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done'; readonly moved: Sensitivity }

/**
 * How far the measures of a network hold, worked out in slices beside the page: what is sealed stays in the one place that is emptied when the desk
 * is locked, and goes to no worker.
 */
export const useShaken = (own: MeasuredNetwork): { readonly shaken: Shaken; readonly stop: () => void; readonly again: () => void } => {
  const [shaken, setShaken] = useState<Shaken>({ kind: 'running', done: 0 })
  const [round, setRound] = useState(0)
  const [stopping, setStopping] = useState<AbortController | null>(null)
  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    setStopping(control)
    setShaken({ kind: 'running', done: 0 })
    void throughSlices(own, { signal, onDone: (done) => setShaken({ kind: 'running', done }) }).then((moved) => {
      if (moved && !signal.aborted) setShaken({ kind: 'done', moved })
    })
    return () => control.abort()
  }, [own, round])
  const stop = useCallback(() => {
    stopping?.abort()
    setShaken({ kind: 'stopped' })
  }, [stopping])
  const again = useCallback(() => setRound((last) => last + 1), [])
  return { shaken, stop, again }
}
