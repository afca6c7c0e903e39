import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Database, Engine } from '#kernel/db/database.ts'
import { type Migration, migrate } from '#kernel/db/migrate.ts'
import { TEMPLATES } from '#kernel/db/pglite/directory.ts'
import { VERSION } from '#kernel/db/pglite/engine.ts'
import { openInMemory } from '#kernel/db/pglite/open.ts'
import { openPostgres } from '#kernel/db/postgres.ts'
import { closeRun, once, openRun, runFolder, serverFolder } from './run.ts'

const OLDEST = 15

/** Vitest's global set-up: opens the run. Its one PostgreSQL server starts when the first file asks for it. */
export const setup = (): void => {
  if (!serverBinaries() && !install()) {
    const sentence =
      'SKIPPED: PostgreSQL (no server binaries found and none could be installed; set ISTMO_TEST_POSTGRES_BIN to their folder)'
    if (process.env['CI']) throw new Error(sentence)
    console.log(sentence)
  }
  openRun()
}

export const teardown = (): void => closeRun()

/** `bin` folder of the oldest PostgreSQL here that Istmo supports: what is written for it runs on the newer. */
export const serverBinaries = (): string | undefined => {
  const named = process.env['ISTMO_TEST_POSTGRES_BIN']
  if (named) return named
  const majors = (root: string) => (existsSync(root) ? readdirSync(root).filter((name) => Number(name) >= OLDEST) : [])
  const [oldest] = majors('/usr/lib/postgresql').toSorted((a, b) => Number(a) - Number(b))
  const folders = [...(oldest ? [`/usr/lib/postgresql/${oldest}/bin`] : []), '/opt/homebrew/bin', '/usr/local/pgsql/bin', '/usr/local/bin']
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** The engines that tests run on here: `describe.each(ENGINES)`. */
export const ENGINES: readonly Engine[] = serverBinaries() ? ['pglite', 'postgres'] : ['pglite']

/**
 * For stories of many steps whose statements are tried on both by the tests of their operations: on PostgreSQL, where there is one, they take two thirds of
 * the work.
 */
export const ONE_ENGINE: Engine = ENGINES.at(-1) ?? 'pglite'

export type TestDatabase = {
  /** As the server opens it: bound by row-level security. */
  readonly app: Database
  /** As `migrate`, `dump` and `restore` open it. On PGlite the same. */
  readonly owner: Database
  close(): Promise<void>
}

/** A fresh, migrated database; the migrations run once per run and list, and their result is copied. */
export const freshDatabase = async (engine: Engine, migrations: readonly Migration[]): Promise<TestDatabase> =>
  engine === 'pglite' ? inMemory(migrations) : onServer(migrations)

/** An embedded database in memory that was never migrated; its image is kept between runs, since only PGlite's version makes it another. */
export const emptyInMemory = async () => {
  const image = join(TEMPLATES, `empty-${VERSION}.tar`)
  await once('empty', async () => {
    if (existsSync(image)) return
    mkdirSync(TEMPLATES, { recursive: true })
    const database = await openInMemory()
    writeFileSync(`${image}.${process.pid}`, await database.image())
    renameSync(`${image}.${process.pid}`, image)
    await database.close()
  })
  return openInMemory(image)
}

/** A database that was never migrated, on the run's server: addresses of its owner and of the application. */
export const emptyDatabase = async (): Promise<{ ownerUrl: string; appUrl: string }> => createDatabase(await server(), freshName())

const inMemory = async (migrations: readonly Migration[]): Promise<TestDatabase> => {
  const image = join(runFolder(), `${keyOf(migrations)}.tar`)
  await once(keyOf(migrations), async () => {
    const database = await emptyInMemory()
    await migrate(database, migrations)
    writeFileSync(image, await database.image())
    await database.close()
  })
  const database = await openInMemory(image)
  return { app: database, owner: database, close: () => database.close() }
}

const onServer = async (migrations: readonly Migration[]): Promise<TestDatabase & { readonly name: string }> => {
  const sockets = await server()
  const template = `template_${keyOf(migrations)}`
  await once(template, async () => {
    await asSuperuser(sockets, `create database ${template} owner istmo_owner`)
    const database = await openPostgres(addresses(sockets, template).ownerUrl)
    await migrate(database, migrations)
    await database.close()
  })
  return copied(sockets, template)
}

const copied = async (sockets: string, template: string): Promise<TestDatabase & { readonly name: string }> => {
  const name = freshName()
  await asSuperuser(sockets, `create database ${name} template ${template} owner istmo_owner`)
  const { appUrl, ownerUrl } = addresses(sockets, name)
  const [app, owner] = [await openPostgres(appUrl), await openPostgres(ownerUrl)]
  const close = async () => {
    await Promise.all([app.close(), owner.close()])
    await dropped(sockets, name)
  }
  return { name, app, owner, close }
}

const dropped = (sockets: string, name: string): Promise<void> => asSuperuser(sockets, `drop database ${name} with (force)`)

/** Databases on the run's server that begin alike: one is filled, and copied whenever a test needs its own. */
export const copiesOf = async (
  migrations: readonly Migration[],
  fill: (app: Database) => Promise<unknown>,
): Promise<{ readonly copy: () => Promise<TestDatabase>; readonly close: () => Promise<void> }> => {
  const [{ name, app, owner }, sockets] = [await onServer(migrations), await server()]
  await fill(app)
  await Promise.all([app.close(), owner.close()])
  return { copy: () => copied(sockets, name), close: () => dropped(sockets, name) }
}

let names = 0
const freshName = () => `test_${process.pid}_${(names += 1)}`
const keyOf = (migrations: readonly Migration[]) =>
  createHash('sha256')
    .update(migrations.map(({ name, up }) => `${name} ${String(up)}`).join('\n'))
    .digest('hex')
    .slice(0, 16)

const addresses = (sockets: string, name: string) => {
  const as = (login: string) => `postgres://${login}@localhost/${name}?host=${encodeURIComponent(sockets)}`
  return { ownerUrl: as('istmo_owner'), appUrl: as('istmo_app') }
}

const asSuperuser = async (sockets: string, statement: string): Promise<void> => {
  const client = new pg.Client({ host: sockets, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Starts the run's server unless another file has; folder of its sockets. */
const server = async (): Promise<string> => {
  const sockets = serverFolder()
  await once('server', async () => {
    const started = await startServer(sockets)
    started.unref()
    await createLogins(sockets)
  })
  return sockets
}

/** What an operator prepares once on a server: the owner of the tables and the login of the application. */
export const createLogins = async (sockets: string): Promise<void> => {
  await asSuperuser(sockets, 'create role istmo_owner login createrole bypassrls')
  await asSuperuser(sockets, 'create role istmo_app login')
}

/** A new database on a server, owned by `istmo_owner`. */
export const createDatabase = async (sockets: string, name: string): Promise<{ ownerUrl: string; appUrl: string }> => {
  await asSuperuser(sockets, `create database ${name} owner istmo_owner`)
  return addresses(sockets, name)
}

/**
 * A throw-away PostgreSQL server in a folder, answering on a socket there (superuser `postgres`, no password).
 * @param durable with fsync on, for drills; tests need the speed
 */
export const startServer = async (folder: string, durable = false): Promise<ChildProcess> => {
  const binaries = serverBinaries()
  if (!binaries) throw new Error('no PostgreSQL server binaries here')
  const user = serverUser()
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    if (user) chownSync(folder, user.uid, user.gid)
    const options = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])]
    execFileSync(join(binaries, 'initdb'), options, { ...user, cwd: folder, stdio: 'pipe' })
  }
  const settings = [
    'listen_addresses=',
    'max_connections=200',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const log = openSync(`${folder}.log`, 'a')
  const child = spawn(join(binaries, 'postgres'), ['-D', cluster, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder,
    stdio: ['ignore', log, log],
  })
  await answering(folder, child)
  return child
}

const answering = async (sockets: string, child: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) break
    if (
      await asSuperuser(sockets, 'select 1').then(
        () => true,
        () => false,
      )
    )
      return
    await wait(50)
  }
  throw new Error(`PostgreSQL does not start: ${readFileSync(`${sockets}.log`, 'utf8').slice(-2000)}`)
}

/** PostgreSQL refuses to run as root; then it runs as `postgres` or `nobody`. */
const serverUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const [, uid, gid] = /^(?:postgres|nobody):[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

/** Brings the server through the machine's packages; their lists, which a bare machine lacks, are fetched where it is not in them. */
const install = (): boolean => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing PostgreSQL for the tests: apt-get install postgresql')
  const aptGet = (...words: string[]): boolean =>
    spawnSync('apt-get', words, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  const installed = () => aptGet('install', '-y', '--no-install-recommends', 'postgresql')
  return (installed() || (aptGet('update') && installed())) && serverBinaries() !== undefined
}
