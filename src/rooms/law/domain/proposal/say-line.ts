import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Bilingual, Version } from '../../contract/law-data.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'
import { beginning } from '../distinguish/say/beginning.ts'
import { factNames } from '../distinguish/say/names.ts'
import type { LawField } from './fields.ts'

/** A line of a law as counsel reads it: which point, what is said of it, and what is to be known of that. */
export type SaidLine = { readonly point: string; readonly value: string; readonly note: string | null }

type Value = Readonly<Record<string, unknown>>
const isSaid = (value: unknown): value is Bilingual => typeof value === 'object' && value !== null && 'es' in value && 'en' in value

/** Points by the last words of their place. */
const POINTS: Readonly<Record<string, string>> = {
  acts: 'acts',
  actsCovered: 'acts-covered',
  displacement: 'displacement',
  means: 'means',
  meansCovered: 'means-covered',
  meansForAdults: 'means-adults',
  meansForChildren: 'means-children',
  purposes: 'purpose',
  purposesCovered: 'purposes-covered',
  attempt: 'attempt',
  intent: 'intent',
  conduct: 'conduct',
  benefit: 'benefit',
  nationals: 'nationals',
  more: 'more',
  facts: 'facts',
  from: 'from',
  wording: 'wording',
  consent: 'consent',
  aggravators: 'aggravator',
  instrument: 'instrument',
  article: 'article',
  title: 'title',
  class: 'class',
  versions: 'versions',
  authorities: 'authority',
  treaties: 'treaty',
  sources: 'source',
}
/** Groups of facts whose members a list names. */
const GROUPS: Readonly<Record<string, string>> = { acts: 'acts', means: 'means', purposes: 'purpose' }

const keyOf = (at: string): string => at.split('.').findLast((step) => step in POINTS || step === 'penalties') ?? ''

const bilingual = (t: Translate, value: unknown): string => (isSaid(value) ? value[t.lang] : '')

const pointOf = (t: Translate, at: string, value: unknown): string => {
  const key = keyOf(at)
  if (key === 'penalties') return t('law.field.penalty', { of: bilingual(t, (value as Value)['of']) })
  return key in POINTS ? t(`law.field.${POINTS[key]}`) : at
}

const listed = (t: Translate, key: string, value: readonly string[]): string =>
  key === 'facts' ? factNames(t, value) : new Intl.ListFormat(t.lang).format(value)

const graded = (t: Translate, key: string, value: Value): string => {
  const day = value['date']
  if (key === 'from') return beginning(t, value as { notBefore: string | null; notAfter: string | null })
  if (key === 'wording') return ''
  if (Array.isArray(value['members']))
    return factNames(
      t,
      (value['members'] as string[]).map((one) => `${GROUPS[key]}.${one}`),
    )
  if (key === 'penalties')
    return t('law.page.penalty', { value: bilingual(t, value['value']), years: (value['maximumYears'] as number | undefined) ?? 0 })
  if (key === 'aggravators') return t('law.page.aggravator', { what: bilingual(t, value['value']), effect: bilingual(t, value['effect']) })
  if (key === 'authorities') return t('law.page.aggravator', { what: bilingual(t, value['name']), effect: bilingual(t, value['function']) })
  if (key === 'treaties')
    return t('law.proposal.standing', {
      treaty: bilingual(t, value['treaty']),
      status: bilingual(t, value['status']),
      day: typeof day === 'string' ? printDate(day, t.lang) : '',
    })
  if (key === 'sources') return t('law.proposal.source-said', { title: bilingual(t, value['title']), where: String(value['where'] ?? '') })
  const said = value['value']
  return typeof said === 'string' ? t('law.value', { value: said.replaceAll('-', '_') }) : bilingual(t, said)
}

const valueOf = (t: Translate, at: string, value: unknown): string => {
  if (value === null) return t('law.page.not-held')
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return listed(t, keyOf(at), value as string[])
  return isSaid(value) ? value[t.lang] : graded(t, keyOf(at), value as Value)
}

/** In which offence and wording a line stands, in words; the line's own place where it stands in neither. */
export const sayPlace = (t: Translate, { offences }: Pick<ProposedLaw, 'offences'>, at: string): string => {
  const [name, , key] = at.split('.')
  const offence = offences.find(({ id }) => id === name)
  if (!offence) return t('law.lines.beside')
  const versions: readonly Version[] = offence.versions
  const version = versions.find((one) => one.key === key)
  if (!version) return offence.title[t.lang]
  const law = t('law.page.wording', { law: version.instrument[t.lang], article: version.article ?? 'none' })
  return t('law.proposal.place', { offence: offence.title[t.lang], law })
}

/** Says a line by its place and its value; `text` is the canonical JSON of `fieldsOf`. */
export const sayLine = (t: Translate, { at, text }: Pick<LawField, 'at' | 'text'>): SaidLine => {
  const value = JSON.parse(text) as unknown
  const beside = (typeof value === 'object' ? value : null) as Value | null
  return { point: pointOf(t, at, value), value: valueOf(t, at, value), note: bilingual(t, beside?.['note']) || null }
}
