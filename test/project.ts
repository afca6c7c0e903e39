import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { ROOT } from './sources.ts'

/** What the documents and the lockfile say of the project, compared with the project. Each function gives the faults as sentences. */
export type Texts = ReadonlyMap<string, string>
type Faults = readonly string[]

const ENTRY = /^( *)([\w.-]+)\/(?: +\S.*)?$/

/** Folders that the tree block of a README names, by their path: two spaces are one level. */
export const treeFolders = (readme: string): readonly string[] => {
  const block = /```tree\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const path: string[] = []
  return block.split('\n').flatMap((line) => {
    const [, indent = '', name = ''] = ENTRY.exec(line) ?? []
    if (name === '') return []
    path.length = indent.length / 2
    path.push(name)
    return [path.join('/')]
  })
}

/** @param below folders whose own folders must all be in the tree: a room that nobody can find is a fault */
export const treeFaults = (readme: string, folders: (path: string) => readonly string[], below: readonly string[]): Faults => {
  const named = treeFolders(readme)
  const missing = named.filter((path) => !folders(dirname(path)).includes(path.split('/').at(-1) ?? ''))
  const untold = below.flatMap((path) => folders(path).flatMap((name) => (named.includes(`${path}/${name}`) ? [] : [`${path}/${name}`])))
  return [
    ...(named.length === 0 ? ['README.md has no tree'] : []),
    ...missing.map((path) => `README.md names ${path}/, which is not there`),
    ...untold.map((path) => `${path}/ is not in README.md's tree`),
  ]
}

const holdsFile = (path: string): boolean => readdirSync(path, { withFileTypes: true, recursive: true }).some((entry) => entry.isFile())

/** Names of the folders in a folder of the project; one without a file is none, since a clone would not have it. */
export const foldersIn = (path: string): readonly string[] =>
  existsSync(join(ROOT, path))
    ? readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() && holdsFile(join(ROOT, path, entry.name)) ? [entry.name] : [],
      )
    : []

/** Commands that a document tells its reader to type, of those npm runs. */
const npmCommands = (text: string): readonly string[] => [
  ...[...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map((m) => m[1] ?? ''),
  ...[...text.matchAll(/\bnpm (start|test)\b/g)].map((m) => m[1] ?? ''),
]

const programs = (text: string): readonly string[] => [...text.matchAll(/\bnode ((?:tools|src)\/[\w./-]+)/g)].map((m) => m[1] ?? '')

export const commandFaults = (documents: Texts, scripts: Readonly<Record<string, string>>, isThere: (path: string) => boolean): Faults =>
  [...documents].flatMap(([file, text]) => [
    ...npmCommands(text).flatMap((name) => (name in scripts ? [] : [`${file}: package.json has no command ${name}`])),
    ...programs(text).flatMap((path) => (isThere(path) ? [] : [`${file}: ${path} is not there`])),
  ])

/** Links inside the project that lead nowhere. Addresses and places within a page are left alone. */
export const linkFaults = (documents: Texts, isThere: (path: string) => boolean): Faults =>
  [...documents].flatMap(([file, text]) =>
    [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, to = '']) => {
      if (/^[a-z]+:/.test(to)) return []
      return isThere(normalize(join(dirname(file), to))) ? [] : [`${file}: ${to} is not there`]
    }),
  )

type Package = { engines: { node: string }; dependencies: Record<string, string>; devDependencies: Record<string, string> }

/** Versions in prose: `name` 1.2.3 or name 1.2.3 of something we depend on, and majors of Node. */
export const versionFaults = (documents: Texts, { engines, dependencies, devDependencies }: Package): Faults => {
  const known: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies }
  const majors = [/\d+/.exec(engines.node)?.[0], known['node']?.split('.')[0]]
  return [...documents].flatMap(([file, text]) => [
    ...[...text.matchAll(/`?([@\w./-]+)`?(?:, pinned to|,)? (\d+\.\d+\.\d+)\b/g)].flatMap(([, name = '', version]) =>
      name in known && known[name] !== version ? [`${file}: ${name} is ${known[name]}, not ${version}`] : [],
    ),
    ...[...text.matchAll(/\bNode (\d+)\b/g)].flatMap(([, major]) =>
      majors.includes(major) ? [] : [`${file}: Node ${major} is neither asked for nor brought`],
    ),
  ])
}

export type Locked = { version?: string; resolved?: string; integrity?: string; optional?: boolean; license?: string }
export type Lockfile = Readonly<Record<string, Locked>>

const packages = (lock: Lockfile): readonly (readonly [string, Locked])[] => Object.entries(lock).filter(([path]) => path !== '')

/** A lockfile names no address to download from, so that every registry will do, and a hash for every package, so that none is trusted. */
export const lockFaults = (lock: Lockfile): Faults =>
  packages(lock).flatMap(([path, { resolved, integrity }]) => [
    ...(resolved && /^[a-z+]+:\/\//.test(resolved) ? [`${path}: names an address to download from`] : []),
    ...(integrity?.startsWith('sha512-') ? [] : [`${path}: has no integrity`]),
  ])

/** What ships and what tests use: permissive licences, MPL-2.0 unmodified, OFL-1.1 for fonts. */
const LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1', 'CC0-1.0', 'Unlicense']
const ALSO = ['BlueOak-1.0.0', 'Python-2.0']
const allowed = new Set([...LICENCES, ...ALSO])

/** Every part of an `AND` and one part of an `OR` must be allowed. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ AND /)
    .every((part) => part.split(/ OR /).some((one) => allowed.has(one.trim())))

/**
 * Packages whose licence is not of the list.
 * @param licenceOf what the installed package records, or none when it is not installed here (an optional one of another platform): then the lockfile's word counts
 * @param exceptions by path in the lockfile, each with its reason
 */
export const licenceFaults = (
  lock: Lockfile,
  licenceOf: (path: string) => string | undefined,
  exceptions: Readonly<Record<string, string>>,
): Faults =>
  packages(lock).flatMap(([path, { license }]) => {
    if (path in exceptions) return []
    const licence = licenceOf(path) ?? license
    if (licence === undefined) return [`${path}: records no licence`]
    return isAllowed(licence) ? [] : [`${path}: ${licence} is not of the list`]
  })

/** Hosts that packages are fetched from; which one is used is the business of whoever installs. */
const REGISTRY = /\b(?:registry\.[a-z0-9-]+\.[a-z]{2,})\b/

export const registryFaults = (files: Texts): Faults =>
  [...files].flatMap(([file, text]) => (REGISTRY.test(text) ? [`${file}: names the registry ${REGISTRY.exec(text)?.[0]}`] : []))

const HALVES = ['## English', '## Español']

/** Documents for people who operate or read have both languages in one file, with the same sections in both. */
export const halfFaults = (documents: Texts): Faults =>
  [...documents].flatMap(([file, text]) => {
    const [english, spanish] = HALVES.map((half) => text.split(`\n${half}\n`)[1]?.split('\n## ')[0])
    if (english === undefined || spanish === undefined) return [`${file}: has no ${english === undefined ? 'English' : 'Spanish'} half`]
    const sections = (half: string) => half.match(/^### /gm)?.length ?? 0
    const rows = (half: string) => half.match(/^\| /gm)?.length ?? 0
    const same = sections(english) === sections(spanish) && rows(english) === rows(spanish)
    return same ? [] : [`${file}: its halves have different sections or rows`]
  })
