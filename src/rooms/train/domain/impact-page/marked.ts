import type { Translate } from '#kernel/i18n/translate.ts'
import type { DataKind } from '../../contract/impact.ts'
import type { PagePart } from './page.ts'

/** Tables and pictures are copied alone: each says in its caption that its data are simulated, invented or of unknown origin. */
export const marked = (t: Translate, dataKind: DataKind, parts: readonly PagePart[]): readonly PagePart[] =>
  parts.map((part) =>
    part.kind === 'table' || part.kind === 'figure'
      ? { ...part, caption: t('train.evaluation.marked', { caption: part.caption, kind: dataKind.replace('-', '_') }) }
      : part,
  )
