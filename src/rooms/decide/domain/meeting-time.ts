import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'

const localeOf = (lang: Lang): string => LOCALES[lang]

/** "jueves, 2 de abril de 2026". @param day `YYYY-MM-DD` */
export const sayDay = (lang: Lang, day: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day))

/** "10:41", at the place of the meeting. */
export const sayTime = (lang: Lang, zone: string, instant: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { timeStyle: 'short', hourCycle: 'h23', timeZone: zone }).format(new Date(instant))

/** "2 de abril de 2026, 10:41 (GMT-6)": a moment as the clocks at the meeting showed it, with the difference that its zone has on that day. */
export const sayMoment = (lang: Lang, zone: string, instant: string): string => {
  const at = new Date(instant)
  const day = new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeZone: zone }).format(at)
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  // Put together here: engines differ in what they write between a day and a time.
  return `${day}, ${sayTime(lang, zone, instant)} (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone})`
}

/** By whose clocks, as the reader's language calls it: "hora de Panamá" of `America/Panama`. */
export const sayClock = (lang: Lang, zone: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { timeZone: zone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone
