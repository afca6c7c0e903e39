import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Front doors of a room besides its contract, each with the file that it leads to where it stands. */
const DOORS = { port: 'server/port.ts', rules: 'domain/rules.ts' } as const

const foldersIn = (path: string): readonly string[] =>
  readdirSync(`${ROOT}${path}`, { withFileTypes: true })
    .filter((one) => one.isDirectory() && readdirSync(`${ROOT}${path}/${one.name}`).length > 0)
    .map(({ name }) => name)
    .toSorted()

const doorsOf = (room: string): readonly (readonly [string, string])[] => {
  const folder = `src/rooms/${room}`
  return [
    ...Object.entries(DOORS).flatMap(([door, file]) =>
      existsSync(`${ROOT}${folder}/${file}`) ? [[`#${room}/${door}`, `./${folder}/${file}`] as const] : [],
    ),
    [`#${room}/*`, `./${folder}/contract/*`],
  ]
}

/** What package.json lets be imported by name: each floor, each room by its front doors, and what tests share. Read from the folders alone. */
export const importsOfPackage = (): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...foldersIn('src')
      .filter((floor) => floor !== 'rooms' && floor !== 'app')
      .map((floor) => [`#${floor}/*`, `./src/${floor}/*`] as const),
    ['#test/*', './test/*'] as const,
    ...foldersIn('src/rooms').flatMap(doorsOf),
  ])

/** @param text of package.json, as it stands; only what it says of imports is another afterwards */
export const withImports = (text: string): string =>
  `${JSON.stringify({ ...(JSON.parse(text) as object), imports: importsOfPackage() }, null, 2)}\n`
