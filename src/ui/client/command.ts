import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Remote } from '#kernel/command/remote.ts'
import { keyOf } from './answer.ts'
import { ask } from './ask.ts'
import type { Outcome } from './refusal.ts'
import type { AnswerOf, InputOf } from './request.ts'
import { useT } from './words.tsx'

/** Operations whose answers a command makes stale. */
export type Changes = readonly Pick<Remote, 'room' | 'name'>[]

/** Drops what was answered before; all of it unless the page knows better, since one record shows up on many pages. */
export const useDropAnswers = (changes: Changes | undefined): (() => Promise<void>) => {
  const client = useQueryClient()
  return async () => {
    await Promise.all(
      changes ? changes.map((operation) => client.invalidateQueries({ queryKey: keyOf(operation) })) : [client.invalidateQueries()],
    )
  }
}

type Command<Operation extends Remote> = {
  /** Answers every refusal as a value. Sending the same again after an answer was lost does it once. */
  readonly send: (input: InputOf<Operation>) => Promise<Outcome<AnswerOf<Operation>>>
  readonly busy: boolean
}

/** Files have no words to compare: their name, size and day stand for them. */
const signOf = (input: object): string =>
  JSON.stringify(input, (_, value: unknown) => (value instanceof File ? [value.name, value.size, value.lastModified] : value))

/** A key for each thing that is sent, kept while it is not known whether it arrived. */
const useSendingKey = () => {
  const pending = useRef<{ sign: string; key: string } | null>(null)
  return {
    keyFor: (input: object): string => {
      const sign = signOf(input)
      if (pending.current?.sign !== sign) pending.current = { sign, key: crypto.randomUUID() }
      return pending.current.key
    },
    settled: () => {
      pending.current = null
    },
  }
}

/** A command of a room: `const { send, busy } = useCommand(recordStatement)`. */
export const useCommand = <Operation extends Remote<'command'>>(operation: Operation, changes?: Changes): Command<Operation> => {
  const { lang } = useT()
  const [busy, setBusy] = useState(false)
  const { keyFor, settled } = useSendingKey()
  const drop = useDropAnswers(changes)
  const send = async (input: InputOf<Operation>): Promise<Outcome<AnswerOf<Operation>>> => {
    setBusy(true)
    const outcome = await ask(operation, input, { lang, key: keyFor(input) })
    if (outcome.kind === 'done' || outcome.refusal.status > 0) settled()
    if (outcome.kind === 'done') await drop()
    setBusy(false)
    return outcome
  }
  return { send, busy }
}
