import { fieldOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { CustodyEvent, type CustodyKind } from '../../contract/custody.ts'
import { momentOf, type MomentParts } from '../../domain/zoned-moment.ts'
import { type FieldFault, readBy, type ReadForm } from './faults.ts'

type About = {
  readonly exhibit: string
  /** The event that is corrected, where one is. */
  readonly corrects: string | null
  readonly now: Date
}

/** Clocks of two offices differ by minutes, not by more. */
const AHEAD_MS = 10 * 60_000

/** Without these the chain would have a break as soon as it is written. */
const NEEDS: Readonly<Partial<Record<CustodyKind, readonly ('from' | 'to')[]>>> = {
  collected: ['to'],
  received: ['to'],
  transferred: ['from', 'to'],
  returned: ['from'],
}

/** Who has to be named of what happened, as it is chosen in the form. */
export const mustName = (kind: string): readonly ('from' | 'to')[] => NEEDS[kind as CustodyKind] ?? []

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The parts of a moment as the form names them. */
const momentIn = (values: FormData): MomentParts => ({
  date: fieldOf(values, 'date'),
  time: trimmedOf(values, 'time'),
  zone: trimmedOf(values, 'zone'),
})

const momentFaults = (read: ReturnType<typeof momentOf>, now: Date): readonly FieldFault[] => {
  if ('wrong' in read) return [{ field: read.wrong, cause: read.wrong === 'date' ? 'day' : read.wrong }]
  return Date.parse(read.moment) > now.getTime() + AHEAD_MS ? [{ field: 'date', cause: 'future' }] : []
}

/** The event that was typed. */
export const readCustody = (values: FormData, { exhibit, corrects, now }: About): ReadForm<CustodyEvent> => {
  const moment = momentOf(momentIn(values))
  const text = (name: string) => orNull(values, name)
  const sha256 = text('sha256')?.replaceAll(/\s/g, '').toLowerCase() ?? null
  const why = trimmedOf(values, 'corrects.why')
  const kind = values.get('kind')
  const missing = mustName(String(kind)).filter((name) => text(name) === null)
  const faults: readonly FieldFault[] = [
    ...(kind === '' ? [{ field: 'kind', cause: 'happened' }] : []),
    ...momentFaults(moment, now),
    ...(text('place') === null ? [{ field: 'place', cause: 'place' }] : []),
    ...missing.map((name) => ({ field: name, cause: name })),
    ...(sha256 !== null && !isHash(sha256) ? [{ field: 'sha256', cause: 'hash' }] : []),
    ...(corrects !== null && why === '' ? [{ field: 'corrects.why', cause: 'why' }] : []),
  ]
  const typed = {
    exhibit,
    kind,
    // A moment that is none is named at its own fields already.
    at: 'moment' in moment ? moment.moment : now.toISOString(),
    place: trimmedOf(values, 'place'),
    from: text('from'),
    to: text('to'),
    seal: text('seal'),
    purpose: text('purpose'),
    sha256,
    corrects: corrects === null ? null : { event: corrects, why },
  }
  return readBy(CustodyEvent, typed, faults)
}
