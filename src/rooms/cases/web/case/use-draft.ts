import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { Facts } from '#law/facts.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { Desk } from '../store/desk.ts'
import { keepDraft, keptDraft } from '../store/drafts.ts'

const PAUSE_MS = 150
const Phases = z.array(Facts)

type Draft = {
  readonly phases: readonly Facts[] | null
  readonly change: (phases: readonly Facts[]) => void
  /** Why what was answered last is not kept. */
  readonly notice: ReactNode
}

/**
 * Answers that are in no case yet: `null` until they were looked up. Each change is sealed on the device as soon as the answering pauses, and
 * when the page is left, so that neither a lock nor a lost current costs more than that.
 * @param start what is answered where there is no draft
 */
export const useDraft = (desk: Desk, id: string, start: readonly Facts[]): Draft => {
  const [phases, setPhases] = useState<readonly Facts[] | null>(null)
  const [notice, setNotice] = useState<ReactNode>(null)
  const waiting = useRef<{ readonly phases: readonly Facts[]; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  useEffect(() => {
    void keptDraft(desk, id).then((kept) => {
      const read = Phases.safeParse(kept)
      setPhases(read.success ? read.data : start)
    })
    // oxlint-disable-next-line react/exhaustive-deps -- what it starts with is asked once, when it is looked up
  }, [desk, id])
  const keepNow = useCallback(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    const { phases: last } = waiting.current
    waiting.current = null
    void savedOrRefused(() => keepDraft(desk, id, last)).then((saved) => setNotice(saved.kind === 'refused' ? saved.notice : null))
  }, [desk, id])
  useEffect(() => {
    document.addEventListener('visibilitychange', keepNow)
    return () => {
      document.removeEventListener('visibilitychange', keepNow)
      keepNow()
    }
  }, [keepNow])
  const change = (changed: readonly Facts[]) => {
    setPhases(changed)
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { phases: changed, timer: setTimeout(keepNow, PAUSE_MS) }
  }
  return { phases, change, notice }
}
