import type { Block } from '#documents/model.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { organisationOf } from '#programme/rules'
import { heading, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { conflictFigures } from './figures/conflicts.ts'
import { funnelFigure } from './figures/funnel.ts'
import { victimsMap } from './figures/map.ts'
import { tablesOf } from './figures/place.ts'
import { tierFigure } from './figures/tiers.ts'
import { trendFigure } from './figures/trends.ts'
import { heldFigures } from './held-figures.ts'
import { countedAt, opening, say } from './sentences.ts'

const section = (edition: Edition, id: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? [heading(edition, 2, id), ...blocks] : []

/** A name as it stands inside a sentence: its capital goes, unless the word begins with an abbreviation ("NGO-assisted victims"). */
export const withinSentence = (name: string, lang: Lang): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase(lang)}${name.slice(1)}` : name

/** How much of an indicator there is to read: country-years from its main source, and how many of them the source hides. */
const heldOf = (edition: Edition, code: string) => {
  const { source, words } = edition
  const indicator = source.tables.indicators.find((i) => i.code === code)
  const { from, totals } = heldFigures(source.tables.figures, code)
  if (!indicator || totals.length === 0) return []
  const years = totals.map((f) => f.year)
  const name = words.of(indicator, 'name')
  const publisher = source.tables.sources.find((s) => s.code === from)
  const values = {
    indicator: withinSentence(name, edition.lang),
    source: publisher ? organisationOf(edition.lang, publisher) : (from ?? ''),
    from: String(Math.min(...years)),
    to: String(Math.max(...years)),
    span: new Set(years).size === 1 ? 'one' : 'more',
    totals: totals.length,
    countries: new Set(totals.map((f) => f.country)).size,
    hidden: totals.filter((f) => f.kind === 'suppressed').length,
  }
  return [{ code, isLabel: indicator.value_type === 'label', values }]
}

type Held = ReturnType<typeof heldOf>[number]

/** A second indicator of the same source and years need not name them again. */
const messageOf = ({ isLabel, values }: Held, before: Held | undefined): string => {
  if (isLabel) return 'classes-held'
  const goesOn = before && (['source', 'from', 'to'] as const).every((name) => before.values[name] === values[name])
  return goesOn ? 'totals-held-more' : 'totals-held'
}

/** One paragraph on what there is of these indicators, and the figures that show it. */
const holdings = (edition: Edition, codes: readonly string[], figures: readonly Block[]): readonly Block[] => {
  const held = codes.flatMap((code) => heldOf(edition, code))
  const runs = held.flatMap((one, index) => {
    const said = say(edition, `${messageOf(one, held[index - 1])}:${one.code}`, one.values)
    return index === 0 ? said : [text(' '), ...said]
  })
  return runs.length === 0 ? figures : [{ kind: 'paragraph', runs: countedAt(runs, tablesOf(figures)) }, ...figures]
}

const JUSTICE = ['persons_prosecuted', 'persons_convicted'] as const

/** Official figures with their sources: trends, the justice chain, sources that disagree, classes. No figure, no chapter. */
export const statisticsChapter = (edition: Edition): readonly Block[] => {
  if (edition.source.tables.figures.length === 0) return []
  return [
    heading(edition, 1, 'statistics'),
    ...opening(edition, 'statistics', {
      figures: edition.source.tables.figures.length,
      sources: new Set(edition.source.tables.figures.map((f) => f.source)).size,
    }),
    ...section(edition, 'victims', [
      ...holdings(edition, ['victims_detected'], trendFigure(edition, 'victims', ['victims_detected'])),
      ...victimsMap(edition),
    ]),
    ...section(edition, 'justice', [...holdings(edition, JUSTICE, trendFigure(edition, 'justice', JUSTICE)), ...funnelFigure(edition)]),
    ...section(edition, 'conflicts', conflictFigures(edition)),
    ...section(edition, 'tiers', holdings(edition, ['us_tip_tier'], tierFigure(edition))),
  ]
}
