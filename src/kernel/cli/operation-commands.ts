import type { ParseArgsOptionsConfig } from 'node:util'
import { type FileReply, repliesWithFile } from '../command/file.ts'
import { type FieldForm, formOf, inputFromWords } from '../command/flat-input.ts'
import { eventOf, type Operation, type Watch } from '../command/operation.ts'
import { aboutKey } from '../http/openapi.ts'
import type { Translate } from '../i18n/translate.ts'
import { fromPostgres } from '../problem/from-database.ts'
import { Problem } from '../problem/problem.ts'
import type { FindPlace } from './command-line.ts'
import { type CliCommand, EXIT, type Invocation } from './command.ts'
import { type Door, openDoor, type Place } from './door.ts'
import { inputInFile, inputWithFiles } from './given-files.ts'
import { refusedBy } from './refused.ts'
import { writeFileReply } from './write-file-reply.ts'
import { show } from './show.ts'

/** `istmo assess statement record --workshopId … --json`, for every operation of the house: its flags are its input's fields. */
export const operationCommands = (operations: readonly Operation[], findPlace: FindPlace): readonly CliCommand[] =>
  operations.map((operation) => {
    const name = eventOf(operation).replaceAll('.', ' ')
    const form = formOf(operation.input)
    return {
      name,
      about: aboutKey(operation),
      usage: (t) =>
        [
          name,
          ...(isDeep(form) ? [`--input ${t('cli.place', { kind: 'file' })} |`] : []),
          ...form.map((one) => flag(t, one)),
          ...(repliesWithFile(operation) ? [outFlags(t)] : []),
          '[--json]',
        ].join(' '),
      options: {
        ...optionsOf(form),
        ...(isDeep(form) && INPUT),
        ...(repliesWithFile(operation) && OUT),
        json: { type: 'boolean' },
      },
      run: (invocation) => runOperation(operation, invocation, findPlace),
    }
  })

/** Lists of groups are hard to write as flags: such an input may come as a file of JSON, of which flags change single fields. */
const isDeep = (form: readonly FieldForm[]): boolean => form.some(({ kind }) => kind === 'json')
const INPUT = { input: { type: 'string' } } as const satisfies ParseArgsOptionsConfig

const OUT = { out: { type: 'string' }, force: { type: 'boolean' } } as const satisfies ParseArgsOptionsConfig

const outFlags = (t: Translate): string => `[--out ${t('cli.place', { kind: 'file' })}] [--force]`

const flag = (t: Translate, { name, kind, many, required }: FieldForm): string => {
  const once = `--${name} ${t('cli.place', { kind })}`
  return `${required ? once : `[${once}]`}${many ? '*' : ''}`
}

const optionsOf = (form: readonly FieldForm[]): ParseArgsOptionsConfig =>
  Object.fromEntries(form.map(({ name }) => [name, { type: 'string', multiple: true }]))

const runOperation = async (operation: Operation, invocation: Invocation, findPlace: FindPlace): Promise<number> => {
  const { json, input: path, ...words } = invocation.options
  const held = typeof path === 'string' ? await inputInFile(path, invocation) : {}
  if (!held) return EXIT.refused
  const given = Object.entries(words).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]))
  const written = { ...held, ...inputFromWords(operation.input, Object.fromEntries(given)) }
  const input = await inputWithFiles(operation.input, written, invocation)
  if (!input) return EXIT.refused
  return performFor(invocation, findPlace, { operation, input }, (answer) => {
    if (repliesWithFile(operation)) return writeFileReply(answer as FileReply, invocation)
    for (const line of json ? [JSON.stringify(answer)] : show(answer)) invocation.terminal.out(line)
    return EXIT.done
  })
}

type Wanted = { readonly operation: Operation; readonly input: Readonly<Record<string, unknown>> }

/** Opens the door, performs, and tells the answer or the refusal; what the house has no word for is a bug and throws. */
export const performFor = async (
  invocation: Invocation,
  findPlace: FindPlace,
  { operation, input }: Wanted,
  tell: (answer: unknown) => number | Promise<number>,
): Promise<number> => {
  const place = await findPlace(invocation)
  if (!place) return EXIT.refused
  return orRefusal(invocation, place, async () =>
    tell(await withDoor(place, (door) => door.perform(operation, input, watchOf(invocation)))),
  )
}

/** Progress goes to the operator's eyes, and Ctrl-C to the work. */
export const watchOf = ({ t, terminal }: Invocation): Watch => ({
  signal: terminal.signal,
  progress: ({ step, values }) => terminal.err(t(step, values)),
})

/** Says a refusal of this work, or that it was cancelled, in a sentence and by the exit code. */
export const orRefusal = (invocation: Invocation, { rooms }: Place, work: () => Promise<number>): Promise<number> =>
  work().catch((error: unknown) => {
    const { t, terminal } = invocation
    const problem = error instanceof Problem ? error : fromPostgres(error, rooms.problems)
    if (problem) return refusedBy(invocation, problem)
    if (!terminal.signal.aborted) throw error
    terminal.err(t('cli.cancelled'))
    return EXIT.cancelled
  })

const withDoor = async <Result>(place: Place, work: (door: Door) => Promise<Result>): Promise<Result> => {
  const door = await openDoor(place)
  return work(door).finally(() => door.close())
}
