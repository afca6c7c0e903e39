import type { CaseEvent } from '../../contract/case-event.ts'
import type { CaseFile, Standing } from '../../domain/case-file.ts'
import { once } from '../../domain/once.ts'
import { byTime } from '../../domain/timeline/event-span.ts'

/** An event with the number by which picture, table and list name it: its place in time. */
export type EventRow = Standing<CaseEvent> & { readonly number: number; readonly isTwice: boolean }

export const eventRows = (file: CaseFile): readonly EventRow[] =>
  once(file.event)
    .toSorted((a, b) => byTime(a.content, b.content))
    .map((event, at) => ({ ...event, number: at + 1, isTwice: file.event.filter(({ id }) => id === event.id).length > 1 }))
