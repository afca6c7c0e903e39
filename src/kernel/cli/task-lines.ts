import { z } from 'zod'
import type { Watch } from '../command/operation.ts'
import { ProblemLine, problemFrom } from './problem-from.ts'

const Line = z.union([
  z.object({ progress: z.object({ step: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }) }),
  z.object({ problem: ProblemLine }),
  z.object({ result: z.unknown() }),
])

/** Reads what a server says of a task until its end; a refusal throws as it would here. */
export const resultOf = async (reply: Response, { progress }: Watch): Promise<unknown> => {
  for await (const text of linesOf(reply)) {
    const line = Line.parse(JSON.parse(text))
    if ('progress' in line) progress(line.progress)
    else if ('problem' in line) throw problemFrom(line.problem)
    else return line.result
  }
  throw new Error('the server ended before it answered')
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
