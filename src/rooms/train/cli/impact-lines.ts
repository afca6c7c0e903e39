import type { Translate } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactResult } from '../contract/impact.ts'

const scopeOf = ({ scope }: ImpactResult): string =>
  Object.entries(scope)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

/** What a training measured as one reads it at a terminal: the flow of people first, then each number with its sentence. */
export const impactLines = (t: Translate, { design, flow, results }: Impact): readonly string[] => [
  design.may[t.lang],
  '',
  ...flow.map(({ arm, stage, wave = '', n = 0 }) => t('train.cli.flow', { arm, stage: stage.replace('-', '_'), wave, n })),
  '',
  ...results.map((result) => `${result.statistic} [${scopeOf(result)}] ${result.note[t.lang]}`),
]
