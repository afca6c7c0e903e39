import type { Graph } from '../graph.ts'
import { coreNumbers } from './cores.ts'
import { eigenvector } from './eigenvector.ts'
import { pageRank } from './page-rank.ts'
import { wayMeasures } from './ways.ts'
import { degrees } from './whole.ts'

/** What is measured of each node. Every one says where it stands in what was recorded, and none what somebody did. */
export const MEASURES = ['degree', 'betweenness', 'closeness', 'eigenvector', 'pageRank', 'core'] as const
export type Measure = (typeof MEASURES)[number]

/** Values by node; `null` where a measure is not given for the graph. */
export type Measured = Readonly<Record<Measure, readonly number[] | null>>

/** All measures of a graph's nodes; empty lists where it has none. */
export const measure = (graph: Graph): Measured => ({
  degree: degrees(graph),
  ...wayMeasures(graph),
  eigenvector: eigenvector(graph),
  pageRank: pageRank(graph),
  core: coreNumbers(graph),
})
