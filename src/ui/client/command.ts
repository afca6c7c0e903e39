import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Remote } from '#kernel/command/remote.ts'
import { keyOf } from './answer.ts'
import { ask } from './ask.ts'
import type { Outcome, Refusal } from './refusal.ts'
import type { AnswerOf, InputOf } from './request.ts'
import { SentIds } from './sent-ids.ts'
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
  /** Answers every refusal as a value. Sending the same again after an answer was lost does it once, unless something else was done before it was sent again. */
  readonly send: (input: InputOf<Operation>) => Promise<Outcome<AnswerOf<Operation>>>
  /** Whether any of what was sent is still to be answered. */
  readonly busy: boolean
}

/** Files have no words to compare: their name, size and day stand for them. */
const signOf = (input: object): string =>
  JSON.stringify(input, (_, value: unknown) => (value instanceof File ? [value.name, value.size, value.lastModified] : value))

/** Whether the house itself said that it did nothing. What stands between here and it, or a fault of its own, leaves open what was done. */
export const isSure = ({ said, status }: Refusal): boolean => said !== null && status < 500

/** The answer to a key that went with something else, such as a file that was changed since: the same key would meet it for ever. */
const KEY_REUSED = 'idempotency.key-reused'

/** A command of a room: `const { send, busy } = useCommand(recordStatement)`. */
export const useCommand = <Operation extends Remote<'command'>>(operation: Operation, changes?: Changes): Command<Operation> => {
  const { lang } = useT()
  // A number, since whoever is quick sends another before the first is answered.
  const [out, setOut] = useState(0)
  const [keys] = useState(() => new SentIds())
  const drop = useDropAnswers(changes)
  const answered = async (input: InputOf<Operation>): Promise<Outcome<AnswerOf<Operation>>> => {
    const sending = keys.begin(signOf(input))
    const outcome = await sending.answered(ask(operation, input, { lang, key: sending.id }))
    if (outcome.kind === 'done' || outcome.refusal.code === KEY_REUSED) sending.settled()
    else if (isSure(outcome.refusal)) sending.refused()
    else sending.lost()
    if (outcome.kind === 'done') {
      sending.overtakes()
      await drop()
    }
    return outcome
  }
  const send = async (input: InputOf<Operation>): Promise<Outcome<AnswerOf<Operation>>> => {
    setOut((n) => n + 1)
    try {
      return await answered(input)
    } finally {
      setOut((n) => n - 1)
    }
  }
  return { send, busy: out > 0 }
}
