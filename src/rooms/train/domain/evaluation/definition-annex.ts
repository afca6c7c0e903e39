import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact } from '../../contract/impact.ts'
import { marked } from '../impact-page/marked.ts'
import { statisticName } from '../impact-page/say.ts'
import { STATISTICS } from '../impact/registry.ts'
import { heading, paragraph } from '../print/blocks.ts'
import { blocksOf } from './print-page.ts'

/** Codes of what was never gathered: there is nothing to define. */
const NEVER_THERE = new Set(['not-collected', 'no-vignettes'])

/** What stands behind each number, from the one registry. */
export const definitionAnnex = (t: Translate, impact: Impact): readonly Block[] => {
  const used = new Set(impact.results.flatMap(({ statistic, code = '' }) => (NEVER_THERE.has(code) ? [] : [statistic])))
  return [
    heading(1, 'annex-definitions', t('train.evaluation.annex.definitions'), { annex: true }),
    paragraph(t('train.evaluation.annex.definitions-lead')),
    ...blocksOf(
      marked(t, impact.dataKind, [
        {
          kind: 'table',
          id: 'definitions-table',
          caption: t('train.evaluation.annex.definitions-table'),
          columns: [
            { title: t('train.evaluation.col.measure'), width: 0.17 },
            { title: t('train.evaluation.col.says-it'), width: 0.29 },
            { title: t('train.evaluation.col.formula'), width: 0.24 },
            { title: t('train.evaluation.col.rule'), width: 0.1 },
            { title: t('train.evaluation.col.source'), width: 0.2 },
          ],
          rows: Object.entries(STATISTICS)
            .filter(([name]) => used.has(name))
            .map(([name, { rule, source }]) => [
              statisticName(t, name),
              t(`train.impact.means.${name}`),
              t(`train.impact.formula.${name}`),
              t('train.evaluation.rule', { rule, missing: impact.design.missing }),
              source,
            ]),
          notes: [],
        },
      ]),
    ),
  ]
}
