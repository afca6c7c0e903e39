import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Texts of all files below a folder whose names match, by their path from the repository's root. */
export const sourcesOf = async (folder: string, name: RegExp): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && name.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.map(async (file) => [relative(ROOT, file).split(sep).join('/'), await readFile(file, 'utf8')] as const),
  )
  return new Map(texts.toSorted(([a], [b]) => a.localeCompare(b)))
}
