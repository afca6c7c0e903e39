import { type Locale, writtenMoment } from './written-date.ts'

/** A moment as somebody writes it: `2026-03-02`, `14:05`, `-06:00`. */
export type MomentParts = { readonly date: string; readonly time: string; readonly zone: string }
export type MomentPart = keyof MomentParts

const MINUTE_MS = 60_000
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/
/** No place on earth is further than 14 hours from Greenwich. */
const ZONE = /^([+\-−])(0?\d|1[0-4]):?([0-5]\d)$/
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const two = (n: number | string): string => String(n).padStart(2, '0')

const zoneOf = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`

/** Minutes by which the clock of a zone is ahead of Greenwich; 0 where it is not written as one. */
const minutesOf = (zone: string): number => {
  const [, sign, hours, minutes] = ZONE.exec(zone) ?? []
  return (sign === '+' ? 1 : -1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/** A moment as the clock of this device shows it. */
export const deviceMoment = (now: Date): MomentParts => {
  const minutes = -now.getTimezoneOffset()
  const [date = '', rest = ''] = new Date(now.getTime() + minutes * MINUTE_MS).toISOString().split('T')
  return { date, time: rest.slice(0, 5), zone: zoneOf(minutes) }
}

/** A moment as it was written, in its own zone. A text that is none has no parts. */
export const momentParts = (moment: string): MomentParts => {
  const [, date = '', time = '', zone = ''] = MOMENT.exec(moment) ?? []
  return { date, time, zone: zone === 'Z' ? '+00:00' : zone }
}

/** The moment that was written, or which part of it is not one. */
export const momentOf = ({ date, time, zone }: MomentParts): { readonly moment: string } | { readonly wrong: MomentPart } => {
  const [, hour, minute] = TIME.exec(time) ?? []
  if (date === '') return { wrong: 'date' }
  if (hour === undefined || minute === undefined) return { wrong: 'time' }
  if (!ZONE.test(zone)) return { wrong: 'zone' }
  return { moment: `${date}T${two(hour)}:${minute}:00${zoneOf(minutesOf(zone))}` }
}

/** A moment that a machine wrote, by the clock of this device. A text that is none stays as it is. */
export const momentHere = (at: string): string => {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  const { date, time, zone } = deviceMoment(moment)
  return `${date}T${time}:00${zone}`
}

/** As the reader's language writes it, by the clock of the place where it happened: a record is compared with paper of that place. A text that is none stays as it is. */
export const momentThere = (locale: Locale, moment: string): string => {
  const { zone } = momentParts(moment)
  if (zone === '') return moment
  const there = new Date(Date.parse(moment) + minutesOf(zone) * MINUTE_MS)
  return `${writtenMoment(locale, there, 'UTC')} (UTC${zone.replace('-', '−')})`
}
