import { useSuspenseQuery } from '@tanstack/react-query'
import type { Remote } from '#kernel/command/remote.ts'
import { answerOptions } from './answer.ts'
import type { AnswerOf, InputOf } from './request.ts'
import { useT } from './words.tsx'

export type Live<Value> = {
  readonly value: Value
  /** When the server last said so; milliseconds since 1970. */
  readonly seenAt: number
  /** The server did not answer when it was last asked: what is shown may be of the past. */
  readonly isBehind: boolean
  readonly look: () => void
}

/**
 * The answer of a query that others change while it is looked at: asked again every so often for as long as the page is in sight. What was
 * answered stands while the server is away, and says so.
 */
export const useLiveAnswer = <Operation extends Remote<'query'>>(
  operation: Operation,
  input: InputOf<Operation>,
  everyMs: number,
): Live<AnswerOf<Operation>> => {
  const { lang } = useT()
  const { data, dataUpdatedAt, errorUpdatedAt, failureCount, fetchStatus, refetch } = useSuspenseQuery({
    ...answerOptions(operation, input, lang),
    refetchInterval: everyMs,
  })
  const isBehind = failureCount > 0 || errorUpdatedAt > dataUpdatedAt || fetchStatus === 'paused'
  return { value: data, seenAt: dataUpdatedAt, isBehind, look: () => void refetch() }
}
