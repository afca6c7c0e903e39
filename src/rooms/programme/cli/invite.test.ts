import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { runCli } from '#kernel/cli/run.ts'
import { joinRooms } from '#kernel/command/rooms.ts'
import { openMigrated } from '#kernel/db/open.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { room } from '../room.ts'
import { seed } from '../server/people.fixture.ts'
import type { ProgrammeTables } from '../server/tables.ts'
import { inviteCommand } from './invite.ts'

const rooms = joinRooms([room])
const BETO = ['--email', 'beto@example.org', '--name', 'Beto', '--office', 'Fiscalía', '--country', 'HN', '--role', 'assess.assessor']

describe('istmo people invite', () => {
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'istmo-invite-'))
    const database = await openMigrated({ engine: 'pglite', directory: join(data, 'database') }, rooms.migrations)
    await transaction<ProgrammeTables, void>(database, contextOf(OPERATOR), seed)
    await database.close()
  }, 60_000)
  afterAll(() => rm(data, { recursive: true, force: true }))

  const invite = async (...words: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), signal: new AbortController().signal }
    const place = { data, settings: { engine: 'pglite', directory: join(data, 'database') } as const, rooms }
    const command = inviteCommand(
      () => place,
      async () => 'http://localhost:4780',
    )
    const code = await runCli(
      { commands: [command], messages: [rooms.messages], nearest: () => undefined },
      ['people', 'invite', ...words],
      terminal,
      'es',
    )
    return { code, out: out.join('\n'), err: err.join('\n') }
  }

  it('prints the link, and until when it works', async () => {
    const { code, out, err } = await invite('--programme', 'XCAS26', ...BETO)
    expect(code).toBe(0)
    expect(out).toMatch(/^http:\/\/localhost:4780\/app\/invitation#[\w-]{43}$/)
    expect(err).toMatch(/^El enlace sirve una sola vez, hasta el \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)/)
    expect(await invite('--programme', 'XCAS26', ...BETO)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ya tiene') })
  })
  it('says which flags are missing, which programme is not there, and which value is not taken', async () => {
    expect(await invite('--programme', 'XCAS26')).toMatchObject({ code: 2, err: 'Falta: --email, --name, --office, --country, --role.' })
    expect(await invite('--programme', 'NONE', ...BETO)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^No hay ningún programa con el código NONE\. Fúndelo antes/),
    })
    expect(await invite('--programme', 'XCAS26', ...BETO, '--role', 'king')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--role'),
    })
  })
  it('answers other programs with --json', async () => {
    const { out } = await invite('--programme', 'XCAS26', ...BETO, '--role', 'programme.reader', '--json')
    expect(JSON.parse(out)).toMatchObject({ role: 'programme.reader', link: { address: expect.stringContaining('/app/invitation#') } })
  })
})
