import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../contract/impact.ts'
import { scopeText, statisticName } from '../domain/impact-page/say.ts'

/** A number by its name and of whom it is in words, with its name in `--json`; then its sentence. */
const resultLine = (t: Translate, { statistic, scope, note }: ImpactResult): string => {
  const one = scope.item ?? scope.question ?? scope.behaviour
  return t('train.cli.impact-result', {
    name: statisticName(t, statistic),
    statistic,
    scope: scopeText(t, scope),
    one: one ?? '',
    has: one === undefined ? 'no' : 'yes',
    note: note[t.lang],
  })
}

/** What a training measured as one reads it at a terminal: the flow of people first, then each number with its sentence. */
export const impactLines = (t: Translate, { design, flow, results }: Impact): readonly string[] => [
  design.may[t.lang],
  '',
  ...flow.map(({ arm, stage, wave = '', n = 0 }) => t('train.cli.flow', { arm, stage: stage.replace('-', '_'), wave, n })),
  '',
  ...results.map((result) => resultLine(t, result)),
]
