import type { Both } from '../../contract/both.ts'
import type { ItemSeen } from '../../contract/items-seen.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { isMeasured } from './assessed.ts'
import { type Hole, holesIn } from './holes.ts'
import { keyOf, type Link } from './link.ts'

/** What the assessment brings: gaps, recommendations, and which answers which. */
export type Assessed = {
  readonly gaps: readonly { readonly code: string; readonly title: Both }[]
  readonly recommendations: readonly { readonly code: string; readonly text: Both }[]
  readonly answers: readonly { readonly recommendation: string; readonly gap: string }[]
}

export type Chain = { readonly links: readonly Link[]; readonly holes: readonly Hole[] }

type Edge = { readonly from: string; readonly to: string }
type Node = Pick<Link, 'kind' | 'code' | 'text'>

const nodesOf = (syllabus: Syllabus, assessed: Assessed, items: readonly ItemSeen[]): readonly Node[] => {
  const named = new Set(syllabus.competences.flatMap(({ recommendations }) => recommendations))
  return [
    ...assessed.gaps.map(({ code, title }) => ({ kind: 'gap' as const, code, text: title })),
    // Most recommendations ask for other things than training; those that no competence names are counted among the holes of their gap alone.
    ...assessed.recommendations
      .filter(({ code }) => named.has(code))
      .map(({ code, text }) => ({ kind: 'recommendation' as const, code, text })),
    ...syllabus.competences.map(({ code, text }) => ({ kind: 'competence' as const, code, text })),
    ...syllabus.outcomes.map(({ code, text }) => ({ kind: 'outcome' as const, code, text })),
    ...syllabus.modules.map(({ code, title }) => ({ kind: 'module' as const, code, text: title })),
    ...items.map(({ id, bloom }) => ({ kind: 'item' as const, code: id, text: { es: bloom, en: bloom } })),
  ]
}

const edgesOf = (syllabus: Syllabus, assessed: Assessed, items: readonly ItemSeen[]): readonly Edge[] => [
  ...assessed.answers.map(({ recommendation, gap }) => ({ from: `gap ${gap}`, to: `recommendation ${recommendation}` })),
  ...syllabus.competences.flatMap(({ code, gaps, recommendations }) => [
    ...gaps.map((gap) => ({ from: `gap ${gap}`, to: `competence ${code}` })),
    ...recommendations.map((one) => ({ from: `recommendation ${one}`, to: `competence ${code}` })),
  ]),
  ...syllabus.outcomes.flatMap(({ code, competences }) => competences.map((one) => ({ from: `competence ${one}`, to: `outcome ${code}` }))),
  ...syllabus.modules.flatMap(({ code, outcomes }) => outcomes.map((one) => ({ from: `outcome ${one}`, to: `module ${code}` }))),
  ...items.map(({ id, outcome }) => ({ from: `outcome ${outcome}`, to: `item ${id}` })),
]

/**
 * The chain from a gap of the assessment to the items of a test, walked both ways, with its holes.
 * @param items undefined where no bank was given: then that is the one hole said of items
 */
export const chainOf = (syllabus: Syllabus, assessed: Assessed, items: readonly ItemSeen[] | undefined): Chain => {
  const measured = items?.filter(isMeasured)
  const nodes = nodesOf(syllabus, assessed, measured ?? [])
  const there = new Set(nodes.map(keyOf))
  const edges = edgesOf(syllabus, assessed, measured ?? []).filter(({ from, to }) => there.has(from) && there.has(to))
  const gather = (end: 'from' | 'to', other: 'from' | 'to'): ReadonlyMap<string, string[]> => {
    const found = new Map<string, string[]>()
    for (const edge of edges) found.set(edge[end], [...(found.get(edge[end]) ?? []), edge[other]])
    return found
  }
  const [up, down] = [gather('to', 'from'), gather('from', 'to')]
  const links = nodes.map((node) => ({ ...node, up: up.get(keyOf(node)) ?? [], down: down.get(keyOf(node)) ?? [] }))
  return { links, holes: holesIn(links, syllabus, measured !== undefined) }
}

/** All links that can be reached from one, upwards or downwards, each once, nearest first. */
export const reached = (links: readonly Link[], start: Link, way: 'up' | 'down'): readonly Link[] => {
  const byKey = new Map(links.map((link) => [keyOf(link), link]))
  const found = new Map<string, Link>()
  const waiting = [...start[way]]
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const link = byKey.get(key)
    if (!link || found.has(key)) continue
    found.set(key, link)
    waiting.push(...link[way])
  }
  return [...found.values()]
}
