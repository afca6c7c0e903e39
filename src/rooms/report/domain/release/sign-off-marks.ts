import { printDate } from '#documents/dates.ts'
import type { Block, Lang } from '#documents/model.ts'
import type { SignOff } from '../../contract/release-facts.ts'
import { strong, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { sayEarlier } from './earlier-answer.ts'

/** Where a country stands, as a sentence with its office, its day and how it came; and what it answered to an earlier text. */
export const standSentence = ({ t, words, lang }: Edition, signOff: SignOff): string => {
  const { state, country, takenOn, askedOn, deadline, byLetter, earlier } = signOff
  const day = takenOn ?? deadline
  const said = t(`report.sign-off.${state}`, {
    country: words.country(country),
    office: words.of({ office_es: signOff.officeEs, office_en: signOff.officeEn }, 'office'),
    date: day ? printDate(day, lang) : '',
    asked: askedOn ? printDate(askedOn, lang) : 'none',
  })
  return [
    said,
    ...(byLetter ? [t('report.sign-off.by-letter')] : []),
    ...(earlier ? [sayEarlier(t, earlier, (date) => printDate(date, lang))] : []),
  ].join(' ')
}

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

type Said = Pick<SignOff, 'country' | 'officeEs' | 'officeEn' | 'takenOn' | 'reservationEs' | 'reservationEn'>

/**
 * What a country reserved or objected, word for word: in the reader's language where the country wrote it there, else as it wrote it and
 * marked as that, for we do not translate what a State says.
 */
export const wordsOfCountry = (edition: Edition, signOff: Said): readonly Block[] => {
  const { lang, t, words } = edition
  const written: Readonly<Record<Lang, string | null>> = { es: signOff.reservationEs, en: signOff.reservationEn }
  const own = written[lang]
  const said = own ?? written[OTHER[lang]]
  if (said === null) return []
  const office = words.of({ office_es: signOff.officeEs, office_en: signOff.officeEn }, 'office')
  const from = [words.country(signOff.country), office, signOff.takenOn && printDate(signOff.takenOn, lang)].filter(Boolean).join(', ')
  const source = own === null ? `${from}. ${t('report.sign-off.untranslated')}` : from
  return [{ kind: 'quote', lang: own === null ? OTHER[lang] : lang, runs: [text(said)], source: [text(source)] }]
}

const TONES = {
  signed: 'plain',
  'with-reservation': 'accent',
  objected: 'caution',
  'no-answer': 'caution',
  awaiting: 'muted',
  void: 'muted',
  'not-put': 'muted',
} as const

/** At the head of a country's page: whether it stands behind it, and what it has to say. Nothing in a draft. */
export const countryMark = (edition: Edition, country: string): readonly Block[] => {
  const { release, t } = edition
  const signOff = release?.signOffs.find((one) => one.country === country)
  if (!release || !signOff || (release.example && signOff.state === 'not-put')) return []
  const blocks: Block[] = [{ kind: 'paragraph', runs: [text(standSentence(edition, signOff))] }]
  if (release.example) blocks.push({ kind: 'paragraph', note: true, runs: [text(t('report.sign-off.practice'))] })
  return [
    { kind: 'callout', tone: TONES[signOff.state], title: [strong(t('report.sign-off.title'))], blocks },
    ...wordsOfCountry(edition, signOff),
  ]
}
