import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { marked } from '../impact-page/marked.ts'
import { NONE } from '../impact-page/say.ts'
import { heading, paragraph, small } from '../print/blocks.ts'
import type { EvaluationOrder } from './order.ts'
import { blocksOf } from './print-page.ts'

/** From which files this came, and how to have it again. */
export const sourceSection = (t: Translate, { impact, resultsSha256 }: EvaluationOrder): readonly Block[] => [
  heading(2, 'annex-again', t('train.evaluation.annex.again')),
  paragraph(t('train.evaluation.annex.again-lead')),
  ...blocksOf(
    marked(t, impact.dataKind, [
      {
        kind: 'table',
        id: 'inputs-table',
        caption: t('train.evaluation.annex.inputs'),
        columns: [
          { title: t('train.evaluation.col.table'), width: 0.16 },
          { title: t('train.evaluation.col.rows'), align: 'right', width: 0.1 },
          { title: t('train.evaluation.col.aside'), width: 0.2 },
          { title: 'SHA-256', width: 0.54 },
        ],
        rows: impact.inputs.map(({ table, rows, ignored, sha256 }) => [
          t('train.evaluation.input', { table }),
          rows === undefined ? NONE : String(rows),
          ignored.length === 0 ? NONE : ignored.join(', '),
          sha256,
        ]),
        notes: [],
      },
    ]),
  ),
  small(t('train.evaluation.annex.results', { sha256: resultsSha256 })),
]
