import type { Lang } from '#kernel/i18n/translate.ts'
import type { Run, Runs } from '#documents/model.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { Edition } from '../edition.ts'
import { roundsOf, strengthSentence } from '../finding-card.ts'
import { OWN_VALUE } from '../own-value.ts'
import { markedRuns, VALUE } from '../prose.ts'
import { plainRuns } from './plain-text.ts'

type Finding = CountryPart['findings'][number]

type Editions = Readonly<Record<Lang, Edition>> & { readonly grades: ReadonlyMap<string, Finding['grades']> }

const TOKEN = new RegExp(VALUE)

/** What a token counts and in which form, as its author wrote it: `…countries…`, `…statements round=1|word…`. */
const named = (inside: string): Run => {
  const words = inside.trim().split(/\s+/).join(' ')
  const own = `${OWN_VALUE} of=`
  return { kind: 'text', text: `…${words.startsWith(own) ? words.slice(own.length) : words}…` }
}

/** Numbers in it follow all countries together: what is signed names what is counted, and keeps its hash when others say more. */
const numbersNamed = (edition: Edition, where: string, text: string): Runs =>
  text.split(TOKEN).flatMap((piece, at) => (at % 2 === 1 ? [named(piece)] : markedRuns({ edition, where, values: {} }, piece)))

/** What somebody wrote in place of the sentences on the evidence of a finding or gap, of those that are printed. */
export const overridesOn = (editions: Editions, code: string): ProgrammePackage['tables']['sentence_overrides'] => {
  const { sentence_overrides } = editions.es.source.tables
  if (sentence_overrides.length === 0) return []
  const rounds = roundsOf(editions.es)
  const graded = (editions.grades.get(code) ?? []).filter(({ round }) => rounds.includes(round))
  const printed = new Set(graded.map(({ round, grade }) => `${strengthSentence(grade)}:${code}:${round}`))
  if (graded.every(({ grade }) => grade === 'none')) printed.add(`strength-outside:${code}`)
  return sentence_overrides.filter(({ sentence }) => printed.has(sentence))
}

/** The same as a part holds it. */
export const rewrittenOn = (editions: Editions, code: string): NonNullable<Finding['rewritten']> => {
  const read = (lang: Lang, sentence: string, text: string | null) =>
    text && plainRuns(editions[lang], numbersNamed(editions[lang], `sentence ${sentence}`, text))
  return overridesOn(editions, code).map(({ sentence, text_es, text_en }) => ({
    sentence,
    es: read('es', sentence, text_es),
    en: read('en', sentence, text_en),
  }))
}
