import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** Files by their path inside a folder, with `/` between the parts. */
export type Files = ReadonlyMap<string, Uint8Array>

/** All plain files below a folder. Links are not followed: what a package holds lies inside it. */
export const readFolder = async (folder: string): Promise<Files> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = paths.map(async (path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const)
  return new Map((await Promise.all(read)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export const writeFiles = async (folder: string, files: Files): Promise<void> => {
  for (const [path, bytes] of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  }
}

export const isThere = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

const ASIDE = /\.making-(\d+)$/

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes what runs that were killed left beside `folder`. */
const clearLeftovers = async (folder: string): Promise<void> => {
  const parent = dirname(folder)
  const names = await readdir(parent).catch(() => [])
  const base = relative(parent, folder)
  for (const name of names) {
    const pid = name.startsWith(`${base}.making-`) ? ASIDE.exec(name)?.[1] : undefined
    if (pid && !isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true })
  }
}

/**
 * Fills a folder aside and puts it in the place of `folder` when its result is whole; a refusal, a cancel or a failure leaves
 * what was there before untouched. After kill -9 a folder `….making-<pid>` may stay; the next run removes it.
 */
export const fillAside = async <Result>(
  folder: string,
  fill: (aside: string) => Promise<Result>,
  isWhole: (result: Result) => boolean,
): Promise<Result> => {
  const aside = `${folder}.making-${process.pid}`
  await mkdir(dirname(folder), { recursive: true })
  await clearLeftovers(folder)
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside)
  try {
    const result = await fill(aside)
    if (!isWhole(result)) return result
    const former = `${aside}.former`
    if (await isThere(folder)) await rename(folder, former)
    await rename(aside, folder)
    await rm(former, { recursive: true, force: true })
    return result
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
