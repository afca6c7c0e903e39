import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '../../contract/law-data.ts'
import type { Reason, SystemOutcome } from '../../contract/outcome.ts'
import { belowHeads } from '../../domain/distinguish/say/below-heads.ts'
import { missingLines, turnLines } from '../../domain/distinguish/say/grouped.ts'
import { outcomeWords } from '../../domain/distinguish/say/outcome-word.ts'
import { weakestGrade } from '../../domain/distinguish/say/weakest-grade.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { element } from './element.ts'

type Voice = { readonly t: Translate; readonly law: Law }

const list = (lines: readonly (string | Node)[]): HTMLElement => element('ul', {}, ...lines.map((line) => element('li', {}, line)))

const titled = (title: string, lines: readonly (string | Node)[]): readonly HTMLElement[] =>
  lines.length === 0 ? [] : [element('h4', {}, title), list(lines)]

/** A reason with the lowest of its grades. */
const reasonItem = ({ t }: Voice, reason: Reason): HTMLElement => {
  const grade = weakestGrade(reason.cite)
  return element(
    'li',
    {},
    `${reason.text} `,
    element('span', { class: `grade ${grade}` }, t('law.guide.law-grade', { grade: t('law.grade', { grade }) })),
  )
}

/** Where the reasons below one title come from, each source once. */
const sourceLines = ({ t }: Voice, all: readonly Reason[]): readonly HTMLElement[] =>
  [...new Set(all.flatMap(({ cite }) => cite.map(({ source }) => source)))].map((source) =>
    element('p', { class: 'soft' }, t('law.guide.source', { source })),
  )

const reasons = (voice: Voice, all: readonly Reason[]): readonly HTMLElement[] =>
  [...belowHeads(voice.t, voice.law, all)].flatMap(([head, below]) => [
    element('h4', {}, head),
    element('ul', {}, ...below.map((one) => reasonItem(voice, one))),
    ...sourceLines(voice, below),
  ])

/** That a later law may favour the accused: said before all else, and in the record. */
export const laterLaw = ({ reasons: all }: SystemOutcome): readonly string[] =>
  all.filter(({ element: name }) => name === 'laterLaw').map(({ text }) => text)

/** One system: its outcome in a word with its three parts; unfolded, what would change it, what is missing, and why. */
export const systemDetails = (voice: Voice, one: SystemOutcome, doubts: readonly string[]): HTMLDetailsElement => {
  const { t } = voice
  const word = (answer: SystemOutcome['tip']) => t('law.answer', { answer })
  const { contradictions, facts, law } = missingLines(t, one.missing)
  const turns = turnLines(t, one.pivots)
  const line = t('law.guide.journey-line', { system: t('law.system', { system: one.system }), outcome: outcomeWords(t, one) })
  return element(
    'details',
    { class: 'system' },
    element(
      'summary',
      {},
      element('h3', {}, line),
      element('span', { class: 'soft' }, t('law.guide.parts', { tip: word(one.tip), som: word(one.som), attempt: word(one.attempt) })),
    ),
    ...laterLaw(one).map((text) => element('p', { class: 'say' }, text)),
    ...titled(t('law.cli.contradictions'), [...contradictions, ...doubts]),
    ...(one.outcome === 'undetermined' ? [element('p', { class: 'say' }, t('law.guide.undetermined', { tip: one.tip }))] : []),
    ...one.other.map(({ text }) => element('p', {}, text)),
    ...(one.outcome === 'other offences' && one.other.length === 0 ? [element('p', {}, t('law.cli.none-of'))] : []),
    ...(turns.length > 0 ? titled(t('law.cli.pivots'), turns) : [element('p', {}, t('law.cli.no-pivot', { outcome: one.outcome }))]),
    ...titled(t('law.cli.missing-facts'), facts),
    ...titled(t('law.cli.missing-law'), law),
    ...reasons(voice, one.reasons),
    element(
      'p',
      {},
      element(
        'a',
        { href: lawPaths.system(t.lang, one.system) },
        t('law.guide.law-of', { system: t('law.system', { system: one.system }) }),
      ),
    ),
  )
}
