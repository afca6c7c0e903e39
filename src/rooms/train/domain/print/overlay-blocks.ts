import type { Block, Runs } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Change, Overlay, Syllabus } from '../../contract/syllabus.ts'
import { heading, paragraph, strong, text } from './blocks.ts'

const changeLine = (t: Translate, change: Change): Runs => {
  const { target } = change
  switch (change.op) {
    case 'include':
    case 'exclude':
      return [text(t(`train.overlay.${change.op}`, { target }))]
    case 'replace':
      return [text(t('train.overlay.replace', { target, text: change.text[t.lang] }))]
    case 'add':
      return [text(t('train.overlay.add', { target, code: change.outcome.code, text: change.outcome.text[t.lang] }))]
    case 'set-hours': {
      const { contact, selfStudy, practice } = change.hours
      return [text(t('train.overlay.set-hours', { target, contact, alone: selfStudy, practice }))]
    }
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

/** What is otherwise for a sector, a country or a language, each with its reason. */
export const overlayBlocks = (t: Translate, { overlays }: Syllabus): readonly Block[] =>
  overlays.length === 0
    ? []
    : [
        heading(1, 'variants', t('train.print.variants')),
        paragraph(t('train.print.variants-lead')),
        ...overlays.flatMap((overlay): readonly Block[] => [
          heading(2, `overlay-${overlay.id}`, scopeOf(t, overlay)),
          paragraph([strong(`${t('train.overlay.reason')}: `), text(overlay.reason[t.lang])]),
          { kind: 'list', items: overlay.ops.map((change) => changeLine(t, change)) },
        ]),
      ]
