import type { Block } from '#documents/model.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Chapter, Section } from '../../contract/chapter.ts'
import { cell, column, rowHeader, text } from '../print/blocks.ts'
import type { Names } from './block-names.ts'

const HELD = ['case', 'exercise', 'question'] as const

/** What is taught when: the sections of a session with the minutes that they take. */
export const runningOrder = (t: Translate, { sections }: Chapter): Block => {
  let begun = 0
  const rows = sections.map(({ id, title, minutes, blocks }) => {
    const from = begun
    begun += minutes
    const held = HELD.flatMap((kind) => {
      const n = blocks.filter((one) => one.kind === kind).length
      return n > 0 ? [t(`train.chapter.holds-${kind}`, { n })] : []
    })
    return [
      rowHeader([{ kind: 'ref', to: id, text: title[t.lang] }]),
      cell(t('train.chapter.from-to', { from, to: begun })),
      cell(String(minutes)),
      cell(new Intl.ListFormat(LOCALES[t.lang], { type: 'conjunction' }).format(held)),
    ]
  })
  return {
    kind: 'table',
    id: 'running-order',
    unnumbered: true,
    caption: [text(t('train.chapter.running-order', { minutes: begun }))],
    columns: [
      column(t('train.chapter.section'), { width: 0.44 }),
      column(t('train.chapter.clock'), { width: 0.18, align: 'right' }),
      column(t('train.chapter.length'), { width: 0.14, align: 'right' }),
      column(t('train.chapter.what'), { width: 0.24 }),
    ],
    rows,
  }
}

/** What is done in the room in one section, minute by minute; its own minutes begin at nought. */
export const sectionPlan = (t: Translate, names: Names, { id, minutes: all, blocks, steps }: Section): Block => {
  let begun = 0
  const rows = steps.map((step) => {
    const minutes = 'block' in step ? (blocks.find((one) => one.id === step.block)?.minutes ?? 0) : step.minutes
    const from = begun
    begun += minutes
    return [
      cell(t('train.chapter.from-to', { from, to: begun })),
      cell(String(minutes)),
      cell('block' in step ? (names.get(step.block) ?? step.block) : step.what[t.lang]),
    ]
  })
  return {
    kind: 'table',
    id: `plan-${id}`,
    unnumbered: true,
    caption: [text(t('train.chapter.plan', { minutes: all }))],
    columns: [
      column(t('train.chapter.clock'), { width: 0.16, align: 'right' }),
      column(t('train.chapter.length'), { width: 0.14, align: 'right' }),
      column(t('train.chapter.step'), { width: 0.7 }),
    ],
    rows,
  }
}
