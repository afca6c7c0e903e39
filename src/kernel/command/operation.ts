import type { InsertQueryBuilder, InsertResult } from 'kysely'
import type { z } from 'zod'
import type { Ability, Subject } from '../access/ability.ts'
import type { Actor } from '../access/actor.ts'
import type { Reader, Writer } from '../db/handles.ts'
import type { Values } from '../i18n/translate.ts'

/** What the audit keeps of an operation: which record, and the names of the fields it touched. Never a value. */
export type AuditLine = {
  readonly subject: string
  readonly fields: readonly string[]
  /** Where the operation's subject does not say it: a programme that was just made. */
  readonly programmeId?: string
}

type Asked<Input> = { readonly actor: Actor; readonly input: Input }
type Given<Input, About> = Asked<Input> & {
  readonly subject: About
  /** ISO instant, and UUIDs of version 7: given, never read, so that a test and a replay know them. */
  readonly now: string
  readonly newId: () => string
}

/**
 * Leaves a write to the operation's end, where it goes with the audit entry and the commit in one message: the way to the server and back is
 * what a short write takes longest for. Nothing reads what it did; what refuses it undoes all of the operation.
 */
export type Last = (...writes: readonly LastWrite[]) => void
export type LastWrite = InsertQueryBuilder<never, never, InsertResult>

type Shape<Input extends z.ZodObject, Output extends z.ZodType, About extends Subject> = {
  /** `noun.verb`; the room stands before it in addresses and in the audit. */
  readonly name: string
  /** Strict: an unknown key is refused. A query's input is flat, since it travels in the address. */
  readonly input: Input
  /** All that reaches the wire. */
  readonly output: Output
  readonly can: Ability<About>
  /** Its answer carries what is told only once (a link, say): it is not kept, so a resend is performed anew. */
  readonly tellsOnce?: true
}

/** A command's `run` may be run again after a conflict, so it does nothing outside its transaction. */
export type CommandShape<Tables, Input extends z.ZodObject, Output extends z.ZodType, About extends Subject, Result> = Shape<
  Input,
  Output,
  About
> & {
  /** The record it is about, as this actor sees it; undefined where there is none, which reads "not found". */
  readonly on: (asked: Asked<z.output<Input>> & { readonly tx: Writer<Tables> }) => About | undefined | Promise<About | undefined>
  readonly run: (given: Given<z.output<Input>, About> & { readonly tx: Writer<Tables>; readonly last: Last }) => Result | Promise<Result>
  readonly audit: (result: Result, asked: Asked<z.output<Input>> & { readonly subject: About }) => AuditLine
}

export type QueryShape<Tables, Input extends z.ZodObject, Output extends z.ZodType, About extends Subject, Result> = Shape<
  Input,
  Output,
  About
> & {
  readonly on: (asked: Asked<z.output<Input>> & { readonly db: Reader<Tables> }) => About | undefined | Promise<About | undefined>
  readonly run: (given: Given<z.output<Input>, About> & { readonly db: Reader<Tables> }) => Result | Promise<Result>
  /** Reads of country or case data are kept; for all else 'none' is written out. */
  readonly audit: 'none' | ((result: Result, asked: Asked<z.output<Input>> & { readonly subject: About }) => AuditLine)
}

/** How far long work is: a message of the room and what fills its places. */
export type Progress = { readonly step: string; readonly values?: Values }

/** What long work is done under. */
export type Watch = {
  /** Aborted when nobody waits for it any more: then nothing is kept, whatever was worked out. */
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/**
 * Long work in three parts, so that no transaction is open while it lasts: `prepare` reads, `work` works, `keep` writes what came of it.
 * Subject and ability are asked before the first and again before the last.
 */
export type TaskShape<Tables, Input extends z.ZodObject, Output extends z.ZodType, About extends Subject, Prepared, Worked, Result> = Shape<
  Input,
  Output,
  About
> & {
  readonly on: (asked: Asked<z.output<Input>> & { readonly db: Reader<Tables> }) => About | undefined | Promise<About | undefined>
  readonly prepare: (
    given: Asked<z.output<Input>> & { readonly db: Reader<Tables>; readonly subject: About; readonly now: string },
  ) => Prepared | Promise<Prepared>
  /** With no database in reach. It looks at `signal` between its steps, or hands it on. */
  readonly work: (prepared: Prepared, watch: Watch) => Worked | Promise<Worked>
  readonly keep: (given: Given<z.output<Input>, About> & { readonly tx: Writer<Tables> }, worked: Worked) => Result | Promise<Result>
  readonly audit: (result: Result, asked: Asked<z.output<Input>> & { readonly subject: About }) => AuditLine
}

/** An operation as the house handles it, whatever its room's types: from it come route, document, command line, matrix and audit. */
export type Operation = Quick | Task

type Declared = {
  readonly room: string
  readonly name: string
  readonly input: z.ZodObject
  readonly output: z.ZodType
  readonly can: Ability<never>
  readonly tellsOnce?: true
  readonly on: (asked: Asked<unknown> & Handles) => Promise<Subject | undefined>
  readonly audit: 'none' | ((result: unknown, asked: Asked<unknown> & { readonly subject: Subject }) => AuditLine)
}

/** Done in one transaction. */
export type Quick = Declared & {
  readonly kind: 'command' | 'query'
  readonly run: (given: Given<unknown, Subject> & Handles) => Promise<unknown>
}

export type Task = Declared & {
  readonly kind: 'task'
  readonly prepare: (given: Asked<unknown> & Handles & { readonly subject: Subject; readonly now: string }) => Promise<unknown>
  readonly work: (prepared: unknown, watch: Watch) => Promise<unknown>
  readonly keep: (given: Given<unknown, Subject> & Handles, worked: unknown) => Promise<unknown>
}
type Handles = { readonly tx: Writer<unknown>; readonly db: Reader<unknown>; readonly last: Last }

/** `assess.statement.record`: what the audit and the logs call it. */
export const eventOf = ({ room, name }: Pick<Operation, 'room' | 'name'>): string => `${room}.${name}`
