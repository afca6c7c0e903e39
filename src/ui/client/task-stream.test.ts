import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { outcomeIn, type Step } from './task-stream.ts'

const makeReport = remote({
  room: 'report',
  name: 'report.make',
  kind: 'task',
  input: z.strictObject({}),
  output: z.strictObject({ pages: z.number() }),
})

const composing = {
  progress: { step: 'report.step.compose', values: { done: 1, all: 3 }, said: { es: 'español: se compone', en: 'composing' } },
}
const said = {
  es: { happened: 'No.', kept: 'Todo.', next: 'Espere.', faults: [] },
  en: { happened: 'It was not.', kept: 'All of it.', next: 'Wait.', faults: [] },
}
const problem = { status: 409, code: 'report.busy', details: null, said, requestId: 'r-1' }

/** An answer that comes in pieces of so many bytes: a piece ends wherever it ends, in the middle of a letter too. */
const answer = (text: string, size: number): Response => {
  const bytes = new TextEncoder().encode(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size))
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (stream) => {
      for (const piece of pieces) stream.enqueue(piece)
      stream.close()
    },
  })
  return new Response(body)
}

const follow = async (lines: readonly object[], size = 1000) => {
  const steps: Step[] = []
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  return { outcome: await outcomeIn(makeReport, answer(text, size), { onStep: (step) => steps.push(step) }), steps }
}

describe('the lines of long work', () => {
  it.for([1, 2, 7, 64, 1000])('are read whole though they come in pieces of %d bytes', async (size) => {
    const { outcome, steps } = await follow([composing, composing, { result: { pages: 84 } }], size)
    expect(steps).toEqual([composing.progress, composing.progress])
    expect(outcome).toEqual({ kind: 'done', value: { pages: 84 } })
  })

  it('may end in a problem, with its words in both languages', async () => {
    const { outcome } = await follow([composing, { problem }])
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'report.busy', status: 409, said, request: 'r-1' },
    })
  })

  it('that stop in the middle are a refusal', async () =>
    expect(await follow([composing])).toMatchObject({ outcome: { kind: 'refused', refusal: { code: 'client.interrupted' } } }))

  it('of another version of the server are a refusal too', async () =>
    expect(await follow([{ result: { leaves: 84 } }])).toMatchObject({
      outcome: { kind: 'refused', refusal: { code: 'client.outdated' } },
    }))
})
