import type { Block } from '#documents/model.ts'
import { heading } from './blocks.ts'
import type { Edition } from './edition.ts'
import { conflictFigures } from './figures/conflicts.ts'
import { funnelFigure } from './figures/funnel.ts'
import { victimsMap } from './figures/map.ts'
import { tierFigure } from './figures/tiers.ts'
import { trendFigure } from './figures/trends.ts'
import { passage } from './prose.ts'

const section = (edition: Edition, id: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? [heading(edition, 2, id), ...blocks] : []

/** Official figures with their sources: trends, the justice chain, sources that disagree, classes. No figure, no chapter. */
export const statisticsChapter = (edition: Edition): readonly Block[] => {
  if (edition.source.tables.figures.length === 0) return []
  return [
    heading(edition, 1, 'statistics'),
    ...passage(edition, 'statistics'),
    ...section(edition, 'victims', [...trendFigure(edition, 'victims', ['victims_detected']), ...victimsMap(edition)]),
    ...section(edition, 'justice', [
      ...trendFigure(edition, 'justice', ['persons_prosecuted', 'persons_convicted']),
      ...funnelFigure(edition),
    ]),
    ...section(edition, 'conflicts', conflictFigures(edition)),
    ...section(edition, 'tiers', tierFigure(edition)),
  ]
}
