import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import type { CountryPart } from '../../contract/country-part.ts'

type Words = { readonly t: Translate; readonly lang: Lang; readonly roundName: (round: number) => string }
type Facts = readonly (string | null)[]
type Finding = CountryPart['findings'][number]

const codes = ({ t }: Words, label: string, of: readonly string[]) => (of.length > 0 ? `${t(label)} ${of.join(', ')}` : null)

const evidence = (
  { t, lang, roundName }: Words,
  { grades, rewritten }: { readonly grades?: Finding['grades'] | undefined; readonly rewritten?: Finding['rewritten'] },
): Facts => [
  ...(grades ?? []).map(({ round, grade }) => `${roundName(round)}: ${t(`report.grade.${grade}`)}`),
  ...(rewritten ?? []).map((one) => one[lang] && t('report.part.rewritten', { text: one[lang] })),
]

export const findingFacts = (words: Words, finding: Finding): Facts => [
  words.t(`report.quadrant.${finding.quadrant}`),
  finding.coded ? words.t('report.part.condition', { condition: finding.coded[words.lang] }) : null,
  ...evidence(words, finding),
  codes(words, 'report.part.supported-by', finding.supporting),
  codes(words, 'report.part.contradicted-by', finding.contrary),
]

export const gapFacts = (words: Words, gap: CountryPart['gaps'][number]): Facts => {
  const { t, lang } = words
  const published = lang === 'es' ? gap.publishedEs : gap.publishedEn
  return [
    published ? t('report.gap.published', { where: published }) : null,
    ...evidence(words, gap),
    codes(words, 'report.part.of-findings', gap.findings),
  ]
}

export const recommendationFacts = (words: Words, one: CountryPart['recommendations'][number]): Facts => {
  const isEs = words.lang === 'es'
  return [
    isEs ? one.issuerEs : one.issuerEn,
    one.year === null ? null : String(one.year),
    isEs ? one.addresseeEs : one.addresseeEn,
    isEs ? one.termEs : one.termEn,
    (isEs ? one.indicatorEs : one.indicatorEn) ?? null,
    one.ofProgramme ? words.t('report.part.of-programme') : null,
    codes(words, 'report.part.answers', one.gaps),
  ]
}

/** What alone a figure counts, where that is less than its name says; in the other language where it has none in this one. */
export const scopeOf = ({ scopeEs, scopeEn }: CountryPart['figures'][number], lang: Lang): { words: string; lang: Lang } | null => {
  const said = { es: scopeEs, en: scopeEn }
  const of = said[lang] ? lang : lang === 'es' ? 'en' : 'es'
  const words = said[of]
  return words ? { words, lang: of } : null
}

/** Between which numbers a chart draws a value that its source hides. */
export const boundsOf = ({ drawn }: CountryPart['figures'][number]): string | null =>
  !drawn || drawn.low === null ? null : `${drawn.low}–${drawn.high ?? '…'}`
