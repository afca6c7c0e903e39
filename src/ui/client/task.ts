import { useContext, useEffect, useRef, useState } from 'react'
import type { Remote } from '#kernel/command/remote.ts'
import { UnsavedContext } from '../components/form/unsaved.ts'
import { type Changes, useDropAnswers } from './command.ts'
import type { Outcome, Refusal } from './refusal.ts'
import type { AnswerOf, InputOf } from './request.ts'
import { forgetLeft, noteIfLeft, wasLeftAtWork } from './left-at-work.ts'
import { followed, type Step } from './task-stream.ts'
import { useT } from './words.tsx'

export type TaskState<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: Step | null }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }
  /** The page was loaded anew, or left for another site, while it ran. */
  | { readonly kind: 'ended' }

type Task<Operation extends Remote> = {
  readonly state: TaskState<AnswerOf<Operation>>
  /** Null: it was cancelled, and nothing was kept. */
  readonly start: (input: InputOf<Operation>) => Promise<Outcome<AnswerOf<Operation>> | null>
  readonly cancel: () => void
  /** Back to before the start. */
  readonly clear: () => void
}

/** Long work of a room, with its progress; leaving the page cancels it, and asks first. */
export const useTask = <Operation extends Remote<'task'>>(operation: Operation, changes?: Changes): Task<Operation> => {
  const { lang } = useT()
  const [state, setState] = useState<TaskState<AnswerOf<Operation>>>(() => ({ kind: wasLeftAtWork(operation) ? 'ended' : 'idle' }))
  const running = useRef<AbortController | null>(null)
  const unsaved = useContext(UnsavedContext)
  const drop = useDropAnswers(changes)
  const cancel = () => running.current?.abort()
  useEffect(() => () => running.current?.abort(), [])
  // Said once.
  useEffect(() => forgetLeft(operation), [operation])
  const start = async (input: InputOf<Operation>) => {
    cancel()
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'running', step: null })
    const asking = { lang, signal: controller.signal, key: crypto.randomUUID() }
    const [over, noted] = [unsaved.work(), noteIfLeft(operation)]
    controller.signal.addEventListener('abort', over)
    const outcome = await followed(operation, input, { ...asking, onStep: (step) => setState({ kind: 'running', step }) })
    over()
    noted(outcome?.kind === 'done')
    if (outcome?.kind === 'done') await drop()
    // A later start has taken the place of this one.
    if (running.current === controller) setState(outcome ?? { kind: 'cancelled' })
    return outcome
  }
  return { state, start, cancel, clear: () => setState({ kind: 'idle' }) }
}
