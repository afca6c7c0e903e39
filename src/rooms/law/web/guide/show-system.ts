import type { Translate } from '#kernel/i18n/translate.ts'
import type { SystemOutcome } from '../../contract/outcome.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import type { SaidSystem } from '../../domain/distinguish/say/say-system.ts'
import { element } from './element.ts'
import type { NumberedSources } from './numbered-sources.ts'

/** The reader's language, and the numbers that sources have on paper. */
export type Voice = { readonly t: Translate; readonly numbers: NumberedSources }

const items = (lines: readonly string[], look: Readonly<Record<string, string>>): HTMLElement =>
  element('ul', look, ...lines.map((line) => element('li', {}, line)))

const SCREEN = { class: 'on-screen' }

const titled = (parts: SaidSystem['turns']): readonly HTMLElement[] =>
  parts.flatMap(({ head, lines }) => [element('h4', SCREEN, head), items(lines, SCREEN)])

export const plain = (lines: readonly string[], look: Readonly<Record<string, string>> = {}): readonly HTMLElement[] =>
  lines.map((text) => element('p', look, text))

/** Reasons below the title of their offence, numbered, with their grades and sources; on paper the sources by their numbers. */
export const reasonsBelow = ({ t, numbers }: Voice, below: SaidSystem['below']): readonly HTMLElement[] =>
  below.flatMap(({ head, reasons: all, cited, grades }) => {
    const numbered = cited.map((source) => numbers.numberOf(source)).toSorted((a, b) => a - b)
    return [
      element('h4', {}, head),
      element('ol', {}, ...all.map(({ text }) => element('li', {}, text))),
      ...plain([grades], { class: 'soft on-screen' }),
      ...plain(
        cited.map((source) => t('law.guide.source', { source })),
        { class: 'soft on-screen' },
      ),
      element(
        'p',
        { class: 'soft on-paper' },
        `${grades} ${t('law.guide.sources-by', { n: numbered.length, numbers: numbered.join(', ') })}`,
      ),
    ]
  })

type Shown = { readonly one: SystemOutcome; readonly said: SaidSystem }

/**
 * One system: its outcome in a word with how well its law is known and its three parts, what must be read with it, what would change it and what is
 * missing; unfolded, why. What several systems have alike stands on paper before them all, and how well the law is known in the record.
 */
export const systemSection = (voice: Voice, { one, said }: Shown, unfolding: (details: HTMLDetailsElement) => HTMLElement): HTMLElement => {
  const { t } = voice
  const system = t('law.system', { system: one.system })
  return element(
    'section',
    { class: 'system' },
    element('h3', {}, said.line),
    ...plain(said.rests, { class: 'soft on-screen' }),
    ...plain([said.parts], { class: 'soft' }),
    ...titled(said.contradictions),
    ...plain(said.other),
    ...plain(said.later, { class: 'say' }),
    ...plain(said.careful, { class: 'say on-screen' }),
    ...titled(said.missing),
    ...titled(said.turns),
    ...plain(said.noTurn, SCREEN),
    unfolding(
      element(
        'details',
        {},
        element('summary', {}, t('law.guide.reasons', { system })),
        ...reasonsBelow(voice, said.below),
        element('p', SCREEN, element('a', { href: lawPaths.system(t.lang, one.system) }, t('law.guide.law-of', { system }))),
      ),
    ),
  )
}
