import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { printDate } from '#documents/dates.ts'
import { canonicalHash } from '../../domain/distinguish/canonical-hash.ts'
import { decisionOn } from '../../domain/distinguish/decision.ts'
import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { journeyOf } from '../../domain/distinguish/journey.ts'
import { carefulTogether } from '../../domain/distinguish/say/careful-together.ts'
import { answeredLines, inheritedLines } from '../../domain/distinguish/say/say-answered.ts'
import { journeyLines, phaseNames } from '../../domain/distinguish/say/say-journey.ts'
import { sayTogether } from '../../domain/distinguish/say/say-together.ts'
import { laterLawTexts } from '../../domain/distinguish/say/say-system.ts'
import { gathered } from '../../domain/distinguish/say/grouped.ts'
import type { Told } from '../../domain/distinguish/tell.ts'
import { element } from './element.ts'
import { restsLines } from '../../domain/distinguish/say/rests-on.ts'

const blank = (label: string): HTMLElement => element('p', { class: 'blank' }, label)

const phaseFacts = (t: Translate, { own, facts }: Told): readonly HTMLElement[] => {
  const lines = answeredLines(t, own)
  return [
    element('h4', {}, t('law.guide.phase-title', { phase: phaseNames(t, [facts.id]) })),
    lines.length === 0 ? element('p', {}, t('law.guide.record-none')) : element('ul', {}, ...lines.map((one) => element('li', {}, one))),
    ...inheritedLines(t, own, facts).map((text) => element('p', { class: 'inherited' }, text)),
  ]
}

/** How well the law is known that the answers rest on: once where it is the same in every phase, else with the phase. */
const restsOf = (t: Translate, phases: readonly Told[]): readonly HTMLElement[] =>
  [...gathered(phases, ({ told }) => restsLines(t, told.systems).join('\n'))].flatMap(([, alike]) => [
    ...(alike.length === phases.length
      ? []
      : [
          element(
            'p',
            { class: 'soft' },
            t('law.guide.phase-title', {
              phase: phaseNames(
                t,
                alike.map(({ facts }) => facts.id),
              ),
            }),
          ),
        ]),
    ...restsLines(t, alike[0]?.told.systems ?? []).map((text) => element('p', { class: 'soft' }, text)),
  ])

type Voice = { readonly t: Translate; readonly law: ReadLaw }

/** What is printed and signed: the decision, the facts of each phase, the law and the rules that answered, and the fingerprint over all of it. */
export const recordSection = ({ t, law }: Voice, phases: readonly Told[], now: Date): HTMLElement => {
  const [first] = phases
  const facts = phases.map(({ own }) => own)
  const journeys = journeyOf(law, facts)
  const together = sayTogether({ t, law }, journeys, facts)
  const time = new Intl.DateTimeFormat(LOCALES[t.lang], { dateStyle: 'long', timeStyle: 'short' }).format(now)
  const decision = decisionOn(law, facts, now.toISOString())
  const day = first ? printDate(first.told.lawAsOf, t.lang) : ''
  return element(
    'section',
    { class: 'record' },
    element('h3', {}, t('law.guide.record')),
    element('ul', {}, ...journeyLines(t, journeys, facts).map((one) => element('li', {}, one))),
    ...[...new Set([...phases.flatMap(({ told }) => told.systems.flatMap(laterLawTexts)), ...together.flatMap(({ later }) => later)])].map(
      (text) => element('p', {}, text),
    ),
    ...carefulTogether(t, journeys, phases).map((text) => element('p', { class: 'say' }, text)),
    ...phases.flatMap((phase) => phaseFacts(t, phase)),
    ...restsOf(t, phases),
    element(
      'p',
      { class: 'soft' },
      t('law.guide.record-made', { time, engine: first?.told.engine ?? '', day, law: canonicalHash(decision.law).slice(0, 16) }),
    ),
    element('p', { class: 'soft hash' }, t('law.guide.record-hash', { hash: decision.sha256 })),
    element('p', { class: 'soft' }, first?.told.notice ?? ''),
    ...(['decision', 'reference', 'author', 'reader', 'signed'] as const).map((name) => blank(t(`law.guide.record-${name}`))),
  )
}
