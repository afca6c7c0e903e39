import { closeSync, constants, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseFailure } from '../failure.ts'
import { flushDirectory } from './durable-fs.ts'
import { VERSION } from './engine.ts'
import { Thread } from './thread.ts'

const MAJOR = '18'

/** Made at the first run beside the program, so that it goes when the program goes and nobody else can write to it. */
export const TEMPLATES = fileURLToPath(new URL('../../../../.cache/', import.meta.url))

/**
 * The PostgreSQL directory inside a data directory that this process has locked, made from the template if there is none.
 * It is built aside, flushed and renamed: a kill or a power cut leaves none or a whole one, never a part.
 * @throws DatabaseFailure `data.version`
 */
export const preparedIn = async (directory: string, templates: string): Promise<string> => {
  const cluster = join(directory, 'postgres')
  sweep(directory)
  if (!existsSync(cluster)) await makeCluster(cluster, templates)
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== MAJOR)
    throw new DatabaseFailure('data.version', `${cluster} was written by PostgreSQL ${found}, not ${MAJOR}`, {
      details: { directory, found, expected: MAJOR },
    })
  return cluster
}

const makeCluster = async (cluster: string, templates: string): Promise<void> => {
  const aside = `${cluster}.building`
  const template = await templateIn(templates)
  if (template) cpSync(template, aside, { recursive: true, mode: constants.COPYFILE_FICLONE })
  else await initialise(aside)
  await flushTree(aside)
  renameSync(aside, cluster)
  flushDirectory(dirname(cluster))
}

/** The template of this version; undefined where the program cannot write beside itself. Several processes may make it at once: one wins. */
const templateIn = async (templates: string): Promise<string | undefined> => {
  const template = join(templates, `database-${VERSION}`)
  if (existsSync(template)) return template
  const aside = `${template}.${process.pid}.building`
  if (!isWritable(templates)) return undefined
  await initialise(aside)
  try {
    renameSync(aside, template)
  } catch {
    rmSync(aside, { recursive: true, force: true }) // another was first, and a directory is not renamed over a full one
  }
  return template
}

const isWritable = (directory: string): boolean => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const probe = `${directory}/.probe-${process.pid}`
    closeSync(openSync(probe, 'w'))
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

const initialise = async (directory: string): Promise<void> => {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const thread = new Thread({ directory, image: undefined })
  await thread.start()
  await thread.close()
}

/** What a killed start or restore left behind. */
const sweep = (directory: string): void => {
  for (const name of readdirSync(directory)) if (name.endsWith('.building')) rmSync(join(directory, name), { recursive: true, force: true })
}

/** So many files are flushed side by side: the disk then writes them in a few goes, and a process may have no thousand open. */
const FLUSHED_TOGETHER = 16

const flushTree = async (directory: string): Promise<void> => {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  const paths = (directories: boolean) =>
    entries.filter((entry) => entry.isDirectory() === directories).map(({ parentPath, name }) => join(parentPath, name))
  const waiting = paths(false).values()
  const flushWaiting = async () => {
    for (const path of waiting) await flushFile(path)
  }
  await Promise.all(Array.from({ length: FLUSHED_TOGETHER }, flushWaiting))
  for (const path of [...paths(true), directory]) flushDirectory(path)
}

const flushFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r+') // Windows flushes only what is open for writing
  await file.sync().finally(() => file.close())
}
