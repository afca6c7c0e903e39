import { dirname, join, normalize } from 'node:path/posix'

/** The four import rules of the house (CONTRIBUTING.md), over file texts: no module is loaded. */
export type Violation = { file: string; imports: string; rule: 1 | 2 | 3 | 4; why: string }
export type Sources = ReadonlyMap<string, string>

/** Room → the rooms whose doors it may use, as its manifest says. */
export type MayImport = Readonly<Record<string, readonly string[]>>

const PURE = ['stats', 'seal']
/** The floors below the rooms. */
export const GROUND = ['kernel', 'documents', 'sheets', 'ui', ...PURE]
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  contract: ['contract'],
  domain: ['contract', 'domain'],
  server: ['contract', 'domain', 'server'],
  web: ['contract', 'domain', 'web'],
  public: ['contract', 'domain', 'server', 'public'],
  cli: ['contract', 'domain', 'server', 'cli'],
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b(?:[^'"\n;]|\n(?!\s*(?:import|export)\b))*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? '').filter(Boolean)

type Place = { floor: string; room: string | null; layer: string | null }

/** Floor, room and layer of a path below src/: `rooms/assess/domain/select.ts` is room assess, layer domain. */
const placeOf = (path: string): Place => {
  const [, floor = '', room = null, layer = null] = path.split('/')
  if (floor !== 'rooms') return { floor, room: null, layer: null }
  return { floor, room, layer: layer !== null && layer in LAYERS ? layer : null }
}

const isTest = (file: string): boolean => /\.(?:test|fixture)\.tsx?$|\/(?:examples?|security)\//.test(file)

const relative = (file: string, specifier: string): Violation | null => {
  const from = placeOf(file)
  const target = normalize(join(dirname(file), specifier))
  const to = placeOf(target)
  const crosses = from.floor !== to.floor || from.room !== to.room
  if (crosses && from.floor !== 'app')
    return { file, imports: specifier, rule: 2, why: 'a relative import never climbs out of its room or floor' }
  const layers = from.layer && to.layer ? (LAYERS[from.layer] ?? []) : null
  if (from.floor === 'rooms' && layers && !layers.includes(to.layer ?? ''))
    return {
      file,
      imports: specifier,
      rule: 3,
      why: `${from.layer} may not import ${to.layer} (contract ← domain ← server | web | public | cli)`,
    }
  return null
}

const ground = (file: string, from: Place, specifier: string, floor: string): Violation | null => {
  if (PURE.includes(from.floor) && floor !== from.floor)
    return { file, imports: specifier, rule: 3, why: `${from.floor} imports nothing of ours` }
  if (from.floor === 'kernel' && floor !== 'kernel' && !PURE.includes(floor))
    return { file, imports: specifier, rule: 3, why: 'the kernel imports only kernel, stats and seal' }
  return null
}

const ROOM = /^#([a-z]+)\/(port|rules|.+\.(?:ts|json))$/

const room = (file: string, from: Place, specifier: string, mayImport: MayImport): Violation | null => {
  const [, name = '', door = ''] = ROOM.exec(specifier) ?? []
  if (!(name in mayImport)) return { file, imports: specifier, rule: 1, why: 'no such front door in package.json' }
  if (from.floor === 'app' || from.floor === 'test') return null
  if (from.floor !== 'rooms') return { file, imports: specifier, rule: 3, why: `${from.floor} stands below the rooms` }
  if (name === from.room) return { file, imports: specifier, rule: 1, why: 'inside a room, relative paths' }
  if (!mayImport[from.room ?? '']?.includes(name)) return { file, imports: specifier, rule: 4, why: `${from.room} may not import ${name}` }
  if (door === 'port' && from.layer !== 'server' && from.layer !== 'public' && from.layer !== 'cli')
    return { file, imports: specifier, rule: 1, why: 'a port is for servers, public pages and the command line' }
  return null
}

const check = (file: string, specifier: string, mayImport: MayImport): Violation | null => {
  const from = placeOf(file)
  if (specifier.startsWith('.')) return relative(file, specifier)
  if (!specifier.startsWith('#')) return null
  const floor = specifier.slice(1).split('/')[0] ?? ''
  if (floor === 'test') return isTest(file) ? null : { file, imports: specifier, rule: 3, why: 'only tests use test/' }
  return GROUND.includes(floor) ? ground(file, from, specifier, floor) : room(file, from, specifier, mayImport)
}

/** Every import that breaks a rule, with the rule's number and the reason. `sources`: path from the repository's root → text. */
export const violations = (sources: Sources, mayImport: MayImport): readonly Violation[] =>
  [...sources].flatMap(([file, source]) => importsOf(source).flatMap((specifier) => check(file, specifier, mayImport) ?? []))
