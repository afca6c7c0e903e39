import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../contract/facts.ts'
import type { Distinction } from '../../contract/outcome.ts'
import { recordHash } from '../../domain/distinguish/record.ts'
import { factName } from '../../domain/distinguish/say/names.ts'
import { factsGiven } from '../../domain/facts/known-facts.ts'
import { element } from './element.ts'

export type Told = { readonly facts: Facts; readonly told: Distinction }

const answered = (t: Translate, facts: Facts): readonly string[] => {
  const said = [...factsGiven(facts)].filter(
    ([id, answer]) => answer !== 'unknown' && !['acts', 'means', 'purpose'].includes(id) && !id.startsWith('age.'),
  )
  return [
    ...(facts.date === undefined ? [] : [t('law.guide.record-facts-line', { fact: factName(t, 'date'), answer: facts.date })]),
    ...(facts.age === 'unknown' || facts.age === undefined
      ? []
      : [t('law.guide.record-facts-line', { fact: factName(t, 'age'), answer: t(`law.guide.age-${facts.age}`) })]),
    ...said.map(([id, answer]) => t('law.guide.record-facts-line', { fact: factName(t, id), answer: t('law.answer', { answer }) })),
  ]
}

const blank = (label: string): HTMLElement => element('p', { class: 'blank' }, label)

/** What is printed and signed: the facts of each phase, the law and the rules that answered, and the fingerprint over all of it. */
export const recordSection = (t: Translate, phases: readonly Told[], now: Date): HTMLElement => {
  const [first] = phases
  const time = new Intl.DateTimeFormat(LOCALES[t.lang], { dateStyle: 'long', timeStyle: 'short' }).format(now)
  const short = first?.told.lawSha256.slice(0, 16) ?? ''
  return element(
    'section',
    { class: 'record' },
    element('h3', {}, t('law.guide.record')),
    ...phases.flatMap(({ facts }) => {
      const lines = answered(t, facts)
      return [
        element('h4', {}, t('law.guide.phase-title', { phase: t(`law.guide.phase-${facts.id}`) })),
        lines.length === 0
          ? element('p', {}, t('law.guide.record-none'))
          : element('ul', {}, ...lines.map((line) => element('li', {}, line))),
      ]
    }),
    element(
      'p',
      { class: 'soft' },
      t('law.guide.record-made', { time, engine: first?.told.engine ?? '', day: first?.told.lawAsOf ?? '', law: short }),
    ),
    element('p', { class: 'soft hash' }, t('law.guide.record-hash', { hash: recordHash(phases) })),
    element('p', { class: 'soft' }, first?.told.notice ?? ''),
    blank(t('law.guide.record-reference')),
    blank(t('law.guide.record-author')),
    blank(t('law.guide.record-reader')),
  )
}
