import type { Workshop } from '#assess/package.ts'
import { printDate } from '#documents/dates.ts'
import { LOCALES } from '#kernel/i18n/translate.ts'
import type { Edition } from '../edition.ts'
import { isSplitHidden, tellable } from './attendance.ts'

/** A day, a month or a year, as precisely as it is known. */
const dateOf = ({ lang }: Edition, date: string): string => {
  if (date.length === 4) return date
  if (date.length > 7) return printDate(date, lang)
  return new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}-01T00:00:00Z`),
  )
}

const heldOn = (edition: Edition, { held_from, held_to }: Workshop): string => {
  const from = held_from ?? held_to
  if (from === null) return edition.t('report.workshop.unknown')
  const [first, last] = [dateOf(edition, from), dateOf(edition, held_to ?? from)]
  return first === last ? first : edition.t('report.workshop.from-to', { from: first, to: last })
}

const attended = ({ t }: Edition, workshop: Workshop): string => {
  const { participants, women, men } = tellable(workshop)
  if (workshop.participants === null) return t('report.workshop.unknown')
  if (participants === null) return t('report.workshop.few')
  const split = women !== null ? 'told' : isSplitHidden(workshop) ? 'hidden' : 'none'
  return t('report.workshop.attended', { n: participants, split, women: women ?? 0, men: men ?? 0 })
}

/** Nothing is known of a meeting behind it: published texts were put together afterwards. */
const isGroupOfTexts = ({ provenance, held_from, place, participants }: Workshop): boolean =>
  provenance === 'reconstruction' && held_from === null && place === null && participants === null

/** The sectors that took part, in the reader's language; none where it names none. */
export const sectorsOf = ({ source, words, lang }: Edition, { sectors }: Workshop): readonly string[] =>
  source.tables.sectors.filter(({ code }) => sectors.includes(code)).map((sector) => words.of(sector, 'name').toLocaleLowerCase(lang))

/** Where and when it was held, who attended, in which language; and that it is not released, where it is not. */
export const factsOfWorkshop = (edition: Edition, workshop: Workshop): string => {
  const { t, words } = edition
  if (isGroupOfTexts(workshop)) return t('report.workshop.texts')
  const sectors = sectorsOf(edition, workshop)
  return t('report.workshop.facts', {
    place: workshop.place ?? t('report.workshop.unknown'),
    date: heldOn(edition, workshop),
    sectors: sectors.length === 0 ? t('report.reference.no-sector') : words.list(sectors),
    attended: attended(edition, workshop),
    language: workshop.language,
    state: workshop.state,
  })
}
