import type { Translate } from '#kernel/i18n/translate.ts'
import type { SaidSystem } from '../../domain/distinguish/say/say-system.ts'
import { type SaidOf, sharedLines, sharedParts } from '../../domain/distinguish/say/shared.ts'
import { element } from './element.ts'

/** A system by its name, and what is said of it. */
export type NamedSaid = { readonly system: string; readonly said: SaidSystem }

const of = <Said>(all: readonly NamedSaid[], what: (said: SaidSystem) => readonly Said[]): readonly SaidOf<Said>[] =>
  all.map(({ system, said }) => ({ system, said: what(said) }))

/** What several systems have alike: on paper it stands once, with whose it is, and not once for each; on the screen it stands with each. */
export const sharedSection = (t: Translate, all: readonly NamedSaid[]): HTMLElement => {
  const lines = [
    ...sharedLines(
      t,
      of(all, ({ careful }) => careful),
    ),
    ...sharedLines(
      t,
      of(all, ({ noTurn }) => noTurn),
    ),
  ]
  const parts = sharedParts(
    t,
    of(all, ({ contradictions, missing, turns }) => [...contradictions, ...missing, ...turns]),
  )
  return element(
    'div',
    { class: 'shared on-paper' },
    ...lines.map(({ systems, lines: said }) => element('p', {}, element('strong', {}, t('law.guide.shared', { systems })), ' ', ...said)),
    ...parts.flatMap(({ head, of: alike }) => [
      element('h4', {}, head),
      ...alike.flatMap(({ systems, lines: said }) => [
        element('p', {}, element('strong', {}, t('law.guide.shared', { systems }))),
        element('ul', {}, ...said.map((line) => element('li', {}, line))),
      ]),
    ]),
  )
}
