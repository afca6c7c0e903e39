import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-50m.json' with { type: 'json' }
import { numericCode } from './country-codes.ts'

export type Outline = Feature<Geometry, { name: string }>

// the file is what the package says it is; its literal type would cost the compiler seconds
const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>

let drawn: readonly Outline[] | undefined
/** All outlines of the file, unpacked once. */
const world50m = (): readonly Outline[] =>
  (drawn ??= (feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>).features)

/** Outlines of the chosen countries by their two-letter code, and of all others. A code without an outline is left out of both. */
export const outlinesOf = (codes: readonly string[]): { chosen: ReadonlyMap<string, Outline>; others: readonly Outline[] } => {
  const wanted = new Map(codes.map((code) => [numericCode(code), code] as const))
  const chosen = new Map<string, Outline>()
  const others: Outline[] = []
  for (const outline of world50m()) {
    const code = outline.id === undefined ? undefined : wanted.get(String(outline.id))
    // the file draws one country twice: its main part first, some far islands under the same digits later
    if (code === undefined || chosen.has(code)) others.push(outline)
    else chosen.set(code, outline)
  }
  return { chosen, others }
}
