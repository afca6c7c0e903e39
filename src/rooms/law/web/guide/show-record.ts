import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { type GroupName, GROUPS, membersOf } from '../../contract/fact-ids.ts'
import type { Facts } from '../../contract/facts.ts'
import type { Distinction } from '../../contract/outcome.ts'
import { canonicalHash } from '../../domain/distinguish/canonical-hash.ts'
import { decisionOn } from '../../domain/distinguish/decision.ts'
import { seedLaw } from '../../domain/seed.ts'
import { groupOf } from '../../domain/distinguish/say/grouped.ts'
import { factName, factNames } from '../../domain/distinguish/say/names.ts'
import { journeyOf } from '../../domain/distinguish/journey.ts'
import { journeyLine } from './show-journey.ts'
import { laterLaw } from './show-system.ts'
import { printDate } from '#documents/dates.ts'
import { factsGiven } from '../../domain/facts/known-facts.ts'
import { element } from './element.ts'

/** A phase as it was answered, with what was carried into it from earlier ones, and what the rules say of it. */
export type Told = { readonly own: Facts; readonly facts: Facts; readonly told: Distinction }

const isAsked = (id: string): boolean => !['acts', 'means', 'purpose'].includes(id) && !id.startsWith('age.')

const line = (t: Translate, fact: string, answer: string): string => t('law.guide.record-facts-line', { fact, answer })

/** What was not there of a group: none at all, or which; a purpose that was neither intended nor carried out is named once. */
const noLine = (t: Translate, group: string, no: readonly string[]): string => {
  const ids = [...new Set(no.filter((id) => groupOf(id) === group).map(purposeOf))]
  const isWhole = isGroup(group) && ids.length === membersOf(group).length
  return t('law.guide.record-no', { group: t('law.group', { group }), facts: isWhole ? 'none' : factNames(t, ids) })
}
const purposeOf = (id: string): string => id.replace(/\.(?:intended|carriedOut)$/, '')
const isGroup = (name: string): name is GroupName => name in GROUPS

/** Where, when and who; then what was answered yes, and of each group that nothing else of it was there. */
const answered = (t: Translate, facts: Facts): readonly string[] => {
  const said = [...factsGiven(facts)].filter(([id, answer]) => answer !== 'unknown' && isAsked(id))
  const no = said.filter(([, answer]) => answer === 'no').map(([id]) => id)
  const groups = [...new Set(no.map((id) => groupOf(id)))]
  return [
    ...(facts.date === undefined ? [] : [line(t, factName(t, 'date'), facts.date)]),
    ...(facts.age === 'unknown' || facts.age === undefined ? [] : [line(t, factName(t, 'age'), t(`law.guide.age-${facts.age}`))]),
    ...said.filter(([, answer]) => answer === 'yes').map(([id]) => line(t, factName(t, id), t('law.answer', { answer: 'yes' }))),
    ...groups.map((group) => noLine(t, group, no)),
    ...(facts.accused ?? []).flatMap(({ id, ...parts }) =>
      Object.entries(parts).map(([part, said]) =>
        line(t, `${t('law.guide.accused-one', { who: id })}: ${t(`law.guide.accused-${part}`)}`, t('law.answer', { answer: String(said) })),
      ),
    ),
  ]
}

/** What holds of a phase though it was found in an earlier one. */
const inherited = (t: Translate, own: Facts, told: Facts): readonly HTMLElement[] => {
  const before = factsGiven(own)
  const ids = [...factsGiven(told)].filter(([id, answer]) => answer === 'yes' && before.get(id) !== 'yes' && isAsked(id)).map(([id]) => id)
  return ids.length === 0 ? [] : [element('p', { class: 'inherited' }, t('law.guide.inherited', { facts: factNames(t, ids) }))]
}

const blank = (label: string): HTMLElement => element('p', { class: 'blank' }, label)

const phaseFacts = (t: Translate, { own, facts }: Told): readonly HTMLElement[] => {
  const lines = answered(t, own)
  return [
    element('h4', {}, t('law.guide.phase-title', { phase: t(`law.guide.phase-${facts.id}`) })),
    lines.length === 0 ? element('p', {}, t('law.guide.record-none')) : element('ul', {}, ...lines.map((one) => element('li', {}, one))),
    ...inherited(t, own, facts),
  ]
}

/** What is printed and signed: the decision, the facts of each phase, the law and the rules that answered, and the fingerprint over all of it. */
export const recordSection = (t: Translate, phases: readonly Told[], now: Date): HTMLElement => {
  const [first] = phases
  const time = new Intl.DateTimeFormat(LOCALES[t.lang], { dateStyle: 'long', timeStyle: 'short' }).format(now)
  const decision = decisionOn(
    seedLaw(),
    phases.map(({ own }) => own),
    now.toISOString(),
  )
  const day = first ? printDate(first.told.lawAsOf, t.lang) : ''
  return element(
    'section',
    { class: 'record' },
    element('h3', {}, t('law.guide.record')),
    element('ul', {}, ...journeyOf(phases.map(({ told }) => told)).map((one) => element('li', {}, journeyLine(t, one)))),
    ...[...new Set(phases.flatMap(({ told }) => told.systems.flatMap(laterLaw)))].map((text) => element('p', {}, text)),
    ...phases.flatMap((phase) => phaseFacts(t, phase)),
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
