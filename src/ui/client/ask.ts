import type { Remote } from '#kernel/command/remote.ts'
import { localRefusal, type Outcome, refusalOf } from './refusal.ts'
import { type AnswerOf, type Asking, type InputOf, requestOf } from './request.ts'

/** Whoever gave up asking gets no answer: that is no refusal. */
const isGivenUp = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError'

/** Sends a request; without a network or a server this is a refusal like others. */
export const fetched = async (request: Request): Promise<Outcome<Response>> => {
  try {
    const response = await fetch(request)
    if (response.ok) return { kind: 'done', value: response }
    return { kind: 'refused', refusal: refusalOf(await jsonOf(response), response.status) }
  } catch (cause) {
    if (isGivenUp(cause)) throw cause
    return { kind: 'refused', refusal: localRefusal('client.unreachable') }
  }
}

/** Null where the answer is no JSON, as when something between here and the server answered for it. */
const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch (cause) {
    if (isGivenUp(cause)) throw cause
    return null
  }
}

/** An answer that our schema does not know comes from a server of another version. */
export const read = <Operation extends Remote>(operation: Operation, body: unknown): Outcome<AnswerOf<Operation>> => {
  const value = operation.output.safeParse(body)
  if (value.success) return { kind: 'done', value: value.data as AnswerOf<Operation> }
  return { kind: 'refused', refusal: localRefusal('client.outdated') }
}

/** Asks an operation and reads its answer. */
export const ask = async <Operation extends Remote>(
  operation: Operation,
  input: InputOf<Operation>,
  asking: Asking,
): Promise<Outcome<AnswerOf<Operation>>> => {
  const outcome = await fetched(requestOf(operation, input, asking))
  return outcome.kind === 'done' ? read(operation, await jsonOf(outcome.value)) : outcome
}
