import type { z } from 'zod'

/** How an operation is asked from outside: a query by GET, a command by POST, a task by POST with progress on the way. */
export type RemoteKind = 'query' | 'command' | 'task'

/**
 * What both ends know of an operation. It stands in a room's `contract/operations.ts`; the server defines its operation from it
 * (`defineQuery({ ...showSession, on, can, run, audit })`), the web app calls it, so name and schemas stand once.
 */
export type Remote<Kind extends RemoteKind = RemoteKind, Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = {
  readonly room: string
  /** `noun.verb` */
  readonly name: string
  readonly kind: Kind
  readonly input: Input
  readonly output: Output
}

export const remote = <const Kind extends RemoteKind, Input extends z.ZodObject, Output extends z.ZodType>(
  shape: Remote<Kind, Input, Output>,
): Remote<Kind, Input, Output> => shape

/** `/api/assess/statement.record` */
export const addressOf = ({ room, name }: Pick<Remote, 'room' | 'name'>): string => `/api/${room}/${name}`

/**
 * Header of a request that was kept for a while before it was sent: the id of the person who made it. Who is signed in in a browser may be another
 * by then, and nobody's words are recorded as somebody else's.
 */
export const PERSON_HEADER = 'Istmo-Person'
