import { keepPreviousData, queryOptions, skipToken, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Remote } from '#kernel/command/remote.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { ask } from './ask.ts'
import { Refused } from './refusal.ts'
import type { AnswerOf, InputOf } from './request.ts'
import { useT } from './words.tsx'

/** Under what answers are kept: those of one operation, or of one room, are dropped by the beginning of it. */
export const keyOf = ({ room, name }: Pick<Remote, 'room' | 'name'>): readonly [string, string] => [room, name]

const asked = <Operation extends Remote<'query'>>(operation: Operation, input: InputOf<Operation>, lang: Lang) => ({
  // Answers carry both languages, so the language is no part of the key: switching it fetches nothing.
  queryKey: [...keyOf(operation), input],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<AnswerOf<Operation>> => {
    const outcome = await ask(operation, input, { lang, signal })
    if (outcome.kind === 'refused') throw new Refused(outcome.refusal)
    return outcome.value
  },
})

export const answerOptions = <Operation extends Remote<'query'>>(operation: Operation, input: InputOf<Operation>, lang: Lang) =>
  queryOptions(asked(operation, input, lang))

/** The answer of a query: until it comes the page waits, and a refusal ends the page, so there is nothing to check. */
export const useAnswer = <Operation extends Remote<'query'>>(operation: Operation, input: InputOf<Operation>): AnswerOf<Operation> => {
  const { lang } = useT()
  return useSuspenseQuery(answerOptions(operation, input, lang)).data
}

export type Sought<Value> = { readonly value: Value | undefined; readonly busy: boolean; readonly error: Refused | null }

/** An answer that the page does not wait for: `null` asks nothing. The answer before stands until the next one is there. */
export const useAnswerLater = <Operation extends Remote<'query'>>(
  operation: Operation,
  input: InputOf<Operation> | null,
): Sought<AnswerOf<Operation>> => {
  const { lang } = useT()
  const { data, isFetching, error } = useQuery<AnswerOf<Operation>, Error, AnswerOf<Operation>>({
    queryKey: [...keyOf(operation), input],
    queryFn: input === null ? skipToken : asked(operation, input, lang).queryFn,
    placeholderData: keepPreviousData,
  })
  if (error && !(error instanceof Refused)) throw error
  return { value: data, busy: isFetching, error }
}
