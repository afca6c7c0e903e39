import { z } from 'zod'
import type { Remote } from '#kernel/command/remote.ts'
import { fetched, read } from './ask.ts'
import { localRefusal, type Outcome, refusalOf } from './refusal.ts'
import { type AnswerOf, type Asking, type InputOf, requestOf } from './request.ts'

/** One line of progress; `said` is the sentence in both languages. */
const Step = z.object({
  step: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  said: z.object({ es: z.string(), en: z.string() }),
})
export type Step = z.infer<typeof Step>

const Line = z.union([z.object({ progress: Step }), z.object({ result: z.unknown() }), z.object({ problem: z.unknown() })])

type Following = Asking & { readonly signal: AbortSignal; readonly onStep: (step: Step) => void }

/** Lines of a body as they come. */
const linesOf = async function* (body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
  }
  if (rest !== '') yield rest
}

/** Follows the lines of an answer; those of a server that stops in the middle end in a refusal. */
export const outcomeIn = async <Operation extends Remote>(
  operation: Operation,
  response: Response,
  { onStep }: Pick<Following, 'onStep'>,
): Promise<Outcome<AnswerOf<Operation>>> => {
  for await (const text of linesOf(response.body ?? new ReadableStream())) {
    const line = Line.parse(JSON.parse(text))
    if ('progress' in line) onStep(line.progress)
    else if ('problem' in line) return { kind: 'refused', refusal: refusalOf(line.problem, response.status) }
    else return read(operation, line.result)
  }
  return { kind: 'refused', refusal: localRefusal('client.interrupted') }
}

/** Starts a task and follows it to its end; null if it was cancelled on the way. */
export const followed = async <Operation extends Remote>(
  operation: Operation,
  input: InputOf<Operation>,
  following: Following,
): Promise<Outcome<AnswerOf<Operation>> | null> => {
  try {
    const outcome = await fetched(requestOf(operation, input, following))
    return outcome.kind === 'done' ? await outcomeIn(operation, outcome.value, following) : outcome
  } catch {
    // Cancelled; else the connection broke in the middle, or something that is not our server wrote into the answer.
    return following.signal.aborted ? null : { kind: 'refused', refusal: localRefusal('client.interrupted') }
  }
}
