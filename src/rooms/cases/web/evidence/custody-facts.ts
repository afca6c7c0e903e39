import type { Translate } from '#kernel/i18n/translate.ts'
import { readAloud } from '#seal/key.ts'
import type { CustodyEvent } from '../../contract/custody.ts'
import type { CustodyEntry } from '../../domain/custody-chain.ts'
import { momentHere, momentThere } from '../../domain/zoned-moment.ts'
import type { Locale } from '../../domain/written-date.ts'

/** One particular of an event, as it is shown; null where nothing was said. */
export type Particular = {
  readonly id: 'kind' | 'at' | 'place' | 'from' | 'to' | 'seal' | 'purpose' | 'sha256'
  readonly name: string
  readonly value: string | null
}

export const particularsOf = (t: Translate, locale: Locale, event: CustodyEvent): readonly Particular[] => [
  { id: 'kind', name: t('cases.custody.kind'), value: t('cases.custody.kind-of', { kind: event.kind }) },
  { id: 'at', name: t('cases.custody.moment'), value: momentThere(locale, event.at) },
  { id: 'place', name: t('cases.custody.place'), value: event.place },
  { id: 'from', name: t('cases.custody.from'), value: event.from },
  { id: 'to', name: t('cases.custody.to'), value: event.to },
  { id: 'seal', name: t('cases.custody.seal'), value: event.seal },
  { id: 'purpose', name: t('cases.custody.purpose'), value: event.purpose },
  { id: 'sha256', name: t('cases.exhibit.hash'), value: event.sha256 },
]

/** The particulars in which a correction differs from what it corrects. */
export const changedIn = (before: readonly Particular[], after: readonly Particular[]): readonly Particular[] =>
  after.filter(({ value }, at) => value !== before[at]?.value)

/** That it had been set aside, who took it in, and whether its author's own entry was seen to say the same; null of what was never set aside. */
export const takenWords = (t: Translate, locale: Locale, { taken }: CustodyEntry): string | null => {
  if (!taken) return null
  const moment = (at: string) => momentThere(locale, momentHere(at))
  const key = (id: string) => t('cases.custody.by-key', { key: readAloud(id) })
  const entry = taken.entry.slice(0, 16)
  if (taken.claimed) return t('cases.custody.taken-claimed', { from: key(taken.claimed.from), written: moment(taken.claimed.at), entry })
  return t('cases.custody.taken-of', { at: moment(taken.at), by: key(taken.by), entry })
}
