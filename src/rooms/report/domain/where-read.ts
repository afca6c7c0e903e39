import type { Runs } from '#documents/model.ts'
import { LOCALES } from '#kernel/i18n/translate.ts'
import type { Source } from '#programme/package.ts'
import { isRehost } from '#programme/rules'
import { PLACE, text, withRuns } from './blocks.ts'
import type { Edition } from './edition.ts'

const link = (href: string): Runs => [{ kind: 'link', href, text: href }]

/** Whose address it is; where nobody has looked, a site that keeps what others published is a copy all the same. */
const addressOf = ({ url, address }: Pick<Source, 'url' | 'address'>): 'none' | 'plain' | 'copy' | 'own-unknown' => {
  if (url === null) return 'none'
  if (address === 'unknown') return 'own-unknown'
  return address === null && isRehost(url) ? 'copy' : 'plain'
}

const addressRuns = ({ t }: Edition, source: Source): Runs => {
  const { url, read_at: copy } = source
  if (url === null) return []
  const own = addressOf(source)
  const told = own === 'plain' ? link(url) : withRuns(t('report.reference.copy', { address: PLACE, own }), link(url))
  return copy === null ? told : [...told, text(' '), ...withRuns(t('report.reference.read-at', { address: PLACE }), link(copy))]
}

/** A day as prose says it: `3 de marzo de 2026`. */
export const sayDay = ({ lang }: Edition, day: string): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/**
 * Where a document is to be read, the publisher's own address or a copy's that is marked as one, when it was read, how it may be used, and what is to be
 * known of it; what the register does not know is left out.
 */
export const whereRead = (edition: Edition, source: Source): Runs => {
  const { t, words } = edition
  const note = words.of(source, 'note')
  const parts: readonly Runs[] = [
    addressRuns(edition, source),
    source.read_on === null ? [] : [text(t('report.reference.read-on', { day: sayDay(edition, source.read_on) }))],
    source.licence === null ? [] : [text(t('report.reference.licence', { licence: source.licence.replace(/\.$/, '') }))],
    note ? [text(t('report.reference.note', { note }))] : [],
  ]
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [text(' '), ...part]))
}
