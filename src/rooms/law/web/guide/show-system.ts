import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '../../contract/law-data.ts'
import type { SystemOutcome } from '../../contract/outcome.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { type SaidSystem, saySystem } from '../../domain/distinguish/say/say-system.ts'
import { element } from './element.ts'

type Voice = { readonly t: Translate; readonly law: Law }

const items = (lines: readonly string[]): HTMLElement => element('ul', {}, ...lines.map((line) => element('li', {}, line)))

const titled = (parts: SaidSystem['turns']): readonly HTMLElement[] =>
  parts.flatMap(({ head, lines }) => [element('h4', {}, head), items(lines)])

export const plain = (lines: readonly string[], look: Readonly<Record<string, string>> = {}): readonly HTMLElement[] =>
  lines.map((text) => element('p', look, text))

/** Reasons below the title of their offence, numbered, with their grades and sources. */
export const reasonsBelow = (below: SaidSystem['below']): readonly HTMLElement[] =>
  below.flatMap(({ head, reasons: all, sources, grades }) => [
    element('h4', {}, head),
    element('ol', {}, ...all.map(({ text }) => element('li', {}, text))),
    ...plain([grades, ...sources], { class: 'soft' }),
  ])

/**
 * One system: its outcome in a word with how well its law is known and its three parts, what must be read with it, what would change it and what is
 * missing; unfolded, why.
 */
export const systemSection = (
  { t, law }: Voice,
  one: SystemOutcome,
  doubts: readonly string[],
  unfolding: (details: HTMLDetailsElement) => HTMLElement,
): HTMLElement => {
  const said = saySystem({ t, law }, one, doubts)
  const system = t('law.system', { system: one.system })
  return element(
    'section',
    { class: 'system' },
    element('h3', {}, said.line),
    ...plain([...said.rests, said.parts], { class: 'soft' }),
    ...titled(said.contradictions),
    ...plain(said.other),
    ...plain([...said.later, ...said.careful], { class: 'say' }),
    ...titled(said.missing),
    ...titled(said.turns),
    ...plain(said.noTurn),
    unfolding(
      element(
        'details',
        {},
        element('summary', {}, t('law.guide.reasons', { system })),
        ...reasonsBelow(said.below),
        element('p', {}, element('a', { href: lawPaths.system(t.lang, one.system) }, t('law.guide.law-of', { system }))),
      ),
    ),
  )
}
