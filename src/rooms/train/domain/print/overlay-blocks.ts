import type { Block, Cell } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Change, Overlay, Syllabus } from '../../contract/syllabus.ts'
import { cell, column, heading, paragraph, rowHeader, text } from './blocks.ts'

const changeLine = (t: Translate, change: Change): string => {
  const { target } = change
  switch (change.op) {
    case 'include':
    case 'exclude':
      return t(`train.overlay.${change.op}`, { target })
    case 'replace':
      return t('train.overlay.replace', { target, text: change.text[t.lang] })
    case 'add':
      return t('train.overlay.add', { target, code: change.outcome.code, text: change.outcome.text[t.lang] })
    case 'set-hours': {
      const { contact, selfStudy, practice } = change.hours
      return t('train.overlay.set-hours', { target, contact, alone: selfStudy, practice })
    }
    case 'set-task':
      return t('train.overlay.set-task', { target, task: change.task[t.lang] })
  }
}

/** For whom an overlay is: `for judges`, `for Belize`, `in English`. */
const scopeOf = (t: Translate, { scope }: Pick<Overlay, 'scope'>): string => {
  switch (scope.of) {
    case 'sector':
      return t('train.overlay.sector', { sector: scope.sector })
    case 'country':
      return t('train.overlay.country', { country: t('law.system', { system: scope.country }) })
    case 'language':
      return t('train.overlay.language', { language: scope.language })
  }
}

/** A change a row; the variant and its reason stand in the first. */
const rowsOf = (t: Translate, overlay: Overlay): readonly (readonly Cell[])[] =>
  overlay.ops.map((change, at) => [
    at === 0 ? { ...rowHeader(scopeOf(t, overlay)), id: `overlay-${overlay.id}` } : cell(''),
    cell(at === 0 ? overlay.reason[t.lang] : ''),
    cell(changeLine(t, change)),
  ])

/** What is different for a sector, a country or a language, each with its reason: a change a row. */
export const overlayBlocks = (t: Translate, { overlays }: Syllabus): readonly Block[] =>
  overlays.length === 0
    ? []
    : [
        heading(1, 'variants', t('train.print.variants')),
        paragraph(t('train.print.variants-lead')),
        {
          kind: 'table',
          id: 'variants-table',
          caption: [text(t('train.print.variants'))],
          columns: [
            column(t('train.print.variant-of'), { width: 0.12 }),
            column(t('train.overlay.reason'), { width: 0.49 }),
            column(t('train.print.variant-change'), { width: 0.39 }),
          ],
          rows: overlays.flatMap((overlay) => rowsOf(t, overlay)),
          dense: true,
        },
      ]
