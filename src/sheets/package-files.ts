import type { Files } from './archive.ts'

/** What computers leave in folders and archives of their own accord. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/i

/** The folder that all is in, when a package was zipped with its folder: "centroamerica/" of "centroamerica/data/rounds.csv". */
const rootOf = (paths: readonly string[]): string => {
  const inside = /^((?:[^/]+\/)?)(?:data\/[^/]+\.csv|datapackage\.json)$/
  const roots = new Set(paths.flatMap((path) => inside.exec(path)?.[1] ?? []))
  const [root = ''] = roots
  return roots.size === 1 ? root : ''
}

/** The package's own files by their path in it. */
export const packageFiles = (files: Files): Files => {
  const own = [...files].filter(([path]) => !LITTER.test(path))
  const root = rootOf(own.map(([path]) => path))
  return new Map(own.filter(([path]) => path.startsWith(root)).map(([path, bytes]) => [path.slice(root.length), bytes]))
}
