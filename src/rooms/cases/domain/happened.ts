import type { CaseEvent } from '../contract/case-event.ts'
import type { CaseLink } from '../contract/case-link.ts'
import type { ContentKind, ContentOf } from '../contract/contents.ts'
import type { ProtectedKind, ProtectedOf } from '../contract/protection/contents.ts'
import type { When } from '../contract/when.ts'

/**
 * Whether a date is of a time that has not begun: of a month or a year, none of its days. What is said to have happened cannot be; what is planned,
 * runs out or is looked at anew may.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` @param today `YYYY-MM-DD`, where the officer sits
 */
export const isAhead = (date: string, today: string): boolean => date > today.slice(0, date.length)

type Day = readonly [field: string, date: string | null | undefined]

/** “Before a day” says no more than that it was before; on a day and after it, it cannot have been yet. */
const whenDay = (field: string, when: When | null): Day => [`${field}.date`, when?.is === 'before' ? null : when?.date]

type Contents = { readonly [Kind in ContentKind]: ContentOf<Kind> } & { readonly [Kind in ProtectedKind]: ProtectedOf<Kind> }
type Dated = 'outcome' | 'non-punishment' | 'exhibit' | 'payment' | 'event' | 'link' | 'need' | 'consent' | 'note' | 'service' | 'referral'

/** By kind the days on which something is said to have happened, under the names of their fields. */
const HAPPENED: { readonly [Kind in Dated]: (content: Contents[Kind]) => readonly Day[] } = {
  outcome: ({ on }) => [['on', on]],
  'non-punishment': ({ on }) => [['on', on]],
  exhibit: ({ origin }) => [['origin.date', origin.date]],
  // What is owed may fall due later.
  payment: ({ date, moved }) => [['date', moved === 'owed' ? null : date]],
  event: ({ from, to }: CaseEvent) => [whenDay('from', from), whenDay('to', to)],
  // A lease or a job may be agreed until a day that is still to come.
  link: ({ from }: CaseLink) => [whenDay('from', from)],
  need: ({ on }) => [['on', on]],
  consent: ({ given }) => [['given', given]],
  note: ({ on }) => [['on', on]],
  service: ({ confirmed }) => [['confirmed', confirmed]],
  referral: ({ on, sent }) => [
    ['on', on],
    ['sent', sent],
  ],
}

/** Whether something of a kind is said to have happened on some day. */
export const isDated = (kind: string): kind is Dated => Object.hasOwn(HAPPENED, kind)

/**
 * The fields of something by which it is said to have happened on a day that is still to come; none where all is past or planned. It is asked where
 * something is typed: of what stands already, and was written under another clock, nothing is hidden.
 */
export const aheadIn = <Kind extends Dated>(kind: Kind, content: Contents[Kind], today: string): readonly string[] =>
  HAPPENED[kind](content).flatMap(([field, date]) => (typeof date === 'string' && isAhead(date, today) ? [field] : []))
