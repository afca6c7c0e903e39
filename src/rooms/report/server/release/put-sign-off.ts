import { bodyOf, putToMembers } from '#decide/port'
import { type Lang, LOCALES } from '#kernel/i18n/translate.ts'
import { programmeSeen } from '#programme/port'
import { hasEndedInOne } from '#programme/rules'
import type { CountryPart } from '../../contract/country-part.ts'
import { SIGNING_BODY, signOffPut } from '../../contract/sign-off.ts'
import { isEmptyPart } from '../../domain/release/empty-part.ts'
import { putToCountries } from './abilities.ts'
import { currentOf } from './current.ts'
import { refuseMoved } from './moved.ts'
import { printedOf } from './printed.ts'
import { refuse } from './problems.ts'
import { refuseStale } from './stale.ts'
import { defineCommand } from './tables.ts'
import { refuseUntranslated } from './untranslated.ts'
import { refuseUnprintable } from './unprintable.ts'

const DAYS_TO_ANSWER = 30

const daysAfter = (instant: string, days: number): string => new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10)

/** As a list in either language. */
const namesOf = (parts: readonly CountryPart[]): { es: string; en: string } => {
  const list = (lang: Lang) =>
    new Intl.ListFormat(LOCALES[lang]).format(parts.map(({ nameEs, nameEn }) => (lang === 'es' ? nameEs : nameEn)))
  return { es: list('es'), en: list('en') }
}

export const putSignOff = defineCommand({
  ...signOffPut,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: putToCountries,
  run: async ({ tx, actor, input, now, newId }) => {
    const deadline = input.deadline ?? daysAfter(now, DAYS_TO_ANSWER)
    const { members } = await bodyOf(tx, input.programmeId, SIGNING_BODY)
    if (hasEndedInOne(deadline, members, now)) refuse('sign-off.late')
    const { programmeId, whole, source, subject, parts, problems } = await currentOf(tx, { programmeId: input.programmeId, now })
    refuseUnprintable(whole, problems)
    const printed = printedOf(source).source
    await refuseUntranslated(tx, { programmeId, whole, source: printed })
    refuseStale(source)
    refuseMoved(whole, printed)
    const empty = parts.filter(({ country, part }) => members.includes(country) && isEmptyPart(part)).map(({ part }) => part)
    if (empty.length > 0 && !input.acknowledged) refuse('sign-off.empty-parts', { countries: namesOf(empty) })
    const texts = parts.map(({ country, text, hash }) => ({ country, text, hash }))
    const put = await putToMembers(tx, { programmeId, subject, body: SIGNING_BODY, texts, deadline, by: actor.id, now, id: newId() })
    return { ...put, deadline }
  },
  audit: ({ id }) => ({ subject: id, fields: ['text', 'deadline'] }),
})
