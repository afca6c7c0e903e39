import { caseFileOf } from '../../src/rooms/cases/domain/case-file.ts'
import { graphOf } from '../../src/rooms/cases/domain/network/graph.ts'
import { layoutOf } from '../../src/rooms/cases/domain/network/layout.ts'
import { measureNetwork } from '../../src/rooms/cases/domain/network/measured-network.ts'
import { rowsOf } from '../../src/rooms/cases/domain/network/measured-rows.ts'
import { networkOf } from '../../src/rooms/cases/domain/network/network-of.ts'
import { seeded } from '../../src/rooms/cases/domain/network/random.ts'
import { shakenThrough } from '../../src/rooms/cases/domain/network/sensitivity.ts'
import { network as drawn } from '../../src/ui/charts/network.ts'

export type NetworkTimes = { readonly firstMs: number; readonly shakenMs: number; readonly drawnKb: number }

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const version = (id: string, kind: string, content: unknown) => ({
  entry: `${id} ${kind}`,
  id,
  kind,
  parents: [],
  content,
  compartment: 'c',
  keyring: 'k',
  from: 'F',
  at: '2026-03-02T14:00:00.000Z',
})

/** Who is linked to whom, by their places. It is drawn unevenly, as it is where some know many. */
export const linksBetween = (persons: number, links: number): readonly (readonly [number, number])[] => {
  const random = seeded(1)
  return Array.from({ length: links }, () => {
    const from = Math.floor(random() ** 2 * persons)
    return [from, (from + 1 + Math.floor(random() * (persons - 1))) % persons]
  })
}

/** What was opened of a case of so many persons and links, a tenth of them victims. */
const madeVersions = (persons: number, links: number) => {
  const person = Array.from({ length: persons }, (_, n) =>
    version(uuid(n), 'person', { pseudonym: `P-${String(n + 1).padStart(3, '0')} Ceiba`, roles: [n % 10 === 9 ? 'victim' : 'suspect'] }),
  )
  const link = linksBetween(persons, links).map(([from, to], n) => {
    const content = {
      between: [uuid(from), uuid(to)],
      kind: 'contact',
      roles: [null, null],
      from: null,
      to: null,
      exhibits: [],
      status: 'alleged',
      note: null,
    }
    return version(uuid(persons + n), 'link', content)
  })
  return [...person, ...link]
}

const timed = <Result>(act: () => Result): { readonly ms: number; readonly result: Result } => {
  const started = performance.now()
  const result = act()
  return { ms: performance.now() - started, result }
}

/** All that stands between an opened case and the first view: the file, the network, its picture as SVG, every measure and the rows of the table. */
const firstView = (versions: ReturnType<typeof madeVersions>) => {
  const network = networkOf(caseFileOf(versions))
  const at = new Map(network.nodes.map(({ id }, place) => [id, place]))
  const links = network.links.map(({ between: [a, b] }) => [at.get(a) ?? -1, at.get(b) ?? -1] as const)
  const places = layoutOf(graphOf(network.nodes.length, links))
  const words = { filled: 'person', hollow: 'victim', square: 'other', solid: 'evidenced', dashed: 'alleged', dotted: 'inferred' }
  const nodes = network.nodes.map(({ label }, place) => ({ ...(places[place] ?? { x: 0, y: 0 }), label, shape: 'filled' as const }))
  const { svg } = drawn({ nodes, links: links.map((ends) => ({ ends, line: 'dashed' as const })), words }, { width: 760 })
  const own = measureNetwork(network, { withVictims: false })
  return { svg, own, rows: rowsOf(own, null) }
}

/** A case that is verified and unlocked: to the first view of its network, and to the spans of all measures over 200 resamples. */
export const networkTimes = (persons: number, links: number): NetworkTimes => {
  const versions = madeVersions(persons, links)
  const first = timed(() => firstView(versions))
  const { own, svg } = first.result
  return { firstMs: first.ms, shakenMs: timed(() => shakenThrough(own.graph, own.counted)).ms, drawnKb: svg.length / 1024 }
}
