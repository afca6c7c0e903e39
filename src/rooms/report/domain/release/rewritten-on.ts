import type { Lang } from '#kernel/i18n/translate.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import type { Edition } from '../edition.ts'
import { roundsOf, strengthSentence } from '../finding-card.ts'
import { markedRuns } from '../prose.ts'
import { plainRuns } from './plain-text.ts'

type Finding = CountryPart['findings'][number]

/** Numbers in it follow all countries together: what is signed holds the words, and keeps its hash when others say more. */
const withoutNumbers = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/g, '…')

/** What somebody wrote in place of the sentences on the evidence of a finding or gap, of those that are printed. */
export const rewrittenOn = (
  editions: Readonly<Record<Lang, Edition>>,
  code: string,
  grades: Finding['grades'],
): NonNullable<Finding['rewritten']> => {
  const { sentence_overrides } = editions.es.source.tables
  if (sentence_overrides.length === 0) return []
  const rounds = roundsOf(editions.es)
  const graded = grades.filter(({ round }) => rounds.includes(round))
  const printed = new Set(graded.map(({ round, grade }) => `${strengthSentence(grade)}:${code}:${round}`))
  if (graded.every(({ grade }) => grade === 'none')) printed.add(`strength-outside:${code}`)
  const read = (lang: Lang, sentence: string, text: string | null) =>
    text &&
    plainRuns(editions[lang], markedRuns({ edition: editions[lang], where: `sentence ${sentence}`, values: {} }, withoutNumbers(text)))
  return sentence_overrides
    .filter(({ sentence }) => printed.has(sentence))
    .map(({ sentence, text_es, text_en }) => ({ sentence, es: read('es', sentence, text_es), en: read('en', sentence, text_en) }))
}
