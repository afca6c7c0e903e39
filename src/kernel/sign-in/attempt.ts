import { AsyncLocalStorage } from 'node:async_hooks'
import { isAPIError } from 'better-auth/api'

/** What a call of the sign-in library came to: its answer with the cookies it sets, or the code of its refusal. */
export type Attempt<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer; readonly cookies: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string }

type Given<Answer> = { readonly response: Answer; readonly headers: Headers | null }

const failed = new AsyncLocalStorage<{ failure?: Error }>()

/** Remembers what the database failed with: the library would tell of it as an error of its own. */
export const noteFailure = (failure: unknown): never => {
  const call = failed.getStore()
  if (call && failure instanceof Error) call.failure = failure
  throw failure
}

/**
 * Calls the library with `returnHeaders`; its refusals become values.
 * @throws what the database failed with, and bugs
 */
export const attempt = <Answer>(call: () => Promise<Given<Answer>>): Promise<Attempt<Answer>> =>
  failed.run({}, async (): Promise<Attempt<Answer>> => {
    try {
      const { response, headers } = await call()
      return { kind: 'done', answer: response, cookies: headers?.getSetCookie() ?? [] }
    } catch (error) {
      const failure = failed.getStore()?.failure
      if (failure !== undefined) throw failure
      if (!isAPIError(error) || error.statusCode >= 500) throw error
      return { kind: 'refused', code: String(error.body?.code ?? error.status) }
    }
  })
