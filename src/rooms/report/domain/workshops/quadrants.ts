import type { SaidStatement } from '#assess/rules'
import type { Block, Panel, SaidItem } from '#documents/model.ts'
import { text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { wordingOf } from '../wording.ts'
import { shownOf } from './shown.ts'

const QUADRANTS = ['S', 'W', 'O', 'T'] as const

type Grid = {
  readonly id: string
  readonly said: readonly SaidStatement[]
  /** Under the names of their sectors; else one after the other. */
  readonly bySector: boolean
  /** Whether reference marks lead to what stands here. */
  readonly here: boolean
}

const itemOf = ({ lang, t }: Edition, said: SaidStatement, here: boolean): SaidItem => ({
  runs: [wordingOf(lang, said) ?? text(t('report.reference.no-wording'))],
  reference: said.id,
  ...(here ? { here } : {}),
})

const groupsOf = (edition: Edition, said: readonly SaidStatement[], { bySector, here }: Grid): Panel['groups'] => {
  const items = (rows: readonly SaidStatement[]) => rows.map((one) => itemOf(edition, one, here))
  if (!bySector) return said.length === 0 ? [] : [{ items: items(said) }]
  const { sectors } = edition.source.tables
  const named = sectors.map((sector) => ({ title: edition.words.of(sector, 'name'), rows: said.filter((s) => s.sector === sector.code) }))
  const rest = {
    title: edition.t('report.chart.sector-not-stated'),
    rows: said.filter((s) => !sectors.some(({ code }) => code === s.sector)),
  }
  return [...named, rest].flatMap(({ title, rows }) => (rows.length === 0 ? [] : [{ title: [text(title)], items: items(rows) }]))
}

/** Statements in their quadrants, each with how many there are, in the words of their public wording; what is counted and not printed is told below. */
export const quadrants = (edition: Edition, grid: Grid): readonly Block[] => {
  const { t } = edition
  const shown = shownOf(edition, grid.said)
  const left = grid.said.length - shown.length
  const parts = QUADRANTS.map((quadrant): Panel => {
    const of = (rows: readonly SaidStatement[]) => rows.filter((one) => one.quadrant === quadrant)
    const count = of(grid.said).length
    return {
      title: [text(t('report.workshop.quadrant', { quadrant: t(`report.quadrants.${quadrant}`), n: count }))],
      groups: groupsOf(edition, of(shown), grid),
      empty: [text(t(count === 0 ? 'report.workshop.none' : 'report.workshop.none-cited'))],
    }
  })
  return [
    { kind: 'panels', id: grid.id, parts },
    ...(left > 0 ? [{ kind: 'paragraph', note: true, runs: [text(t('report.workshop.left', { n: left }))] } as const] : []),
  ]
}
