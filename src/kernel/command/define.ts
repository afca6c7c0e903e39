import { z } from 'zod'
import type { Subject } from '../access/ability.ts'
import type { CommandShape, Operation, QueryShape, TaskShape } from './operation.ts'
import { repliesWithFile } from './file.ts'
import { flatnessFault, formOf } from './flat-input.ts'

type Definers<Tables> = {
  /** An operation that changes something: `POST /api/<room>/<name>`, always audited. */
  readonly defineCommand: <Input extends z.ZodObject, Output extends z.ZodType, About extends Subject, Result extends z.input<Output>>(
    shape: CommandShape<Tables, Input, Output, About, Result>,
  ) => Operation
  /** An operation that only reads: `GET /api/<room>/<name>?…`, on a handle that cannot write. */
  readonly defineQuery: <Input extends z.ZodObject, Output extends z.ZodType, About extends Subject, Result extends z.input<Output>>(
    shape: QueryShape<Tables, Input, Output, About, Result>,
  ) => Operation
  /** Long work with progress, that whoever waits for it can cancel: `POST /api/<room>/<name>`, answered line by line, always audited. */
  readonly defineTask: <
    Input extends z.ZodObject,
    Output extends z.ZodType,
    About extends Subject,
    Prepared,
    Worked,
    Result extends z.input<Output>,
  >(
    shape: TaskShape<Tables, Input, Output, About, Prepared, Worked, Result>,
  ) => Operation
}

const NAME = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/

/**
 * The definers of a room, bound to its tables: another room's table does not compile, nor an operation without `can`, `output` or
 * `audit`. A shape that cannot be served fails when it is defined, not when it is called.
 */
export const definersFor = <Tables>(room: string): Definers<Tables> => {
  const defined = (kind: Operation['kind'], shape: unknown): Operation => {
    const operation = { kind, room, ...(shape as object) } as Operation
    const fault = NAME.test(operation.name) ? shapeFault(operation, { kind, room }) : 'a name is noun.verb'
    if (fault) throw new Error(`operation ${room}.${operation.name}: ${fault}`)
    return operation
  }
  return {
    defineCommand: (shape) => defined('command', shape),
    defineQuery: (shape) => defined('query', shape),
    defineTask: (shape) => defined('task', shape),
  }
}

/** A shape that was spread from what the room's contract says of it (`remote`) brings room and kind with it. */
const shapeFault = (operation: Operation, own: Pick<Operation, 'kind' | 'room'>): string | undefined => {
  const { kind, input } = operation
  if (kind !== own.kind || operation.room !== own.room) return `its contract calls it a ${kind} of ${operation.room}`
  if (!(input.def.catchall instanceof z.ZodNever)) return 'its input is no strictObject'
  const flags = repliesWithFile(operation) ? ['json', 'out', 'force'] : ['json']
  const taken = formOf(input).find(({ name }) => flags.includes(name))
  if (taken) return `--${taken.name} is a flag of the command line itself`
  if (kind === 'task' && repliesWithFile(operation)) return 'a task answers line by line, and not with a file'
  return kind === 'query' ? flatnessFault(input) : undefined
}
