import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { Desk } from '../store/desk.ts'
import { dropDraft, keepDraft } from '../store/drafts.ts'

const PAUSE_MS = 150

type Keeping = {
  readonly keep: (value: unknown) => void
  /** What was being answered stands in the case now, or nobody wants it. */
  readonly drop: () => Promise<void>
  /** Why what was answered last is not kept. */
  readonly notice: ReactNode
}

/** Seals a draft on the device as soon as the answering pauses, and when the page is left: neither a lock nor a lost current costs more than that. */
export const useKeeping = (desk: Desk, id: string): Keeping => {
  const [notice, setNotice] = useState<ReactNode>(null)
  const waiting = useRef<{ readonly value: unknown; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const stopWaiting = useCallback(() => {
    const held = waiting.current
    if (held) clearTimeout(held.timer)
    waiting.current = null
    return held
  }, [])
  const keepNow = useCallback(() => {
    const held = stopWaiting()
    if (!held) return
    void savedOrRefused(() => keepDraft(desk, id, held.value)).then((saved) => setNotice(saved.kind === 'refused' ? saved.notice : null))
  }, [desk, id, stopWaiting])
  useEffect(() => {
    document.addEventListener('visibilitychange', keepNow)
    return () => {
      document.removeEventListener('visibilitychange', keepNow)
      keepNow()
    }
  }, [keepNow])
  const keep = useCallback(
    (value: unknown) => {
      stopWaiting()
      waiting.current = { value, timer: setTimeout(keepNow, PAUSE_MS) }
    },
    [keepNow, stopWaiting],
  )
  const drop = useCallback(() => {
    stopWaiting()
    return dropDraft(desk, id)
  }, [desk, id, stopWaiting])
  return { keep, drop, notice }
}
