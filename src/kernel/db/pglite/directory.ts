import {
  closeSync,
  constants,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
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
  flushTree(aside)
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

const flushTree = (directory: string): void => {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) flushDirectory(path)
    else flushFile(path)
  }
  flushDirectory(directory)
}

const flushFile = (path: string): void => {
  const file = openSync(path, 'r+') // Windows flushes only what is open for writing
  fsyncSync(file)
  closeSync(file)
}
