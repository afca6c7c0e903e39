import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operationCommands } from '#kernel/cli/operation-commands.ts'
import { runCli } from '#kernel/cli/run.ts'
import { joinRooms } from '#kernel/command/rooms.ts'
import { STARTER_CONDITIONS, STARTER_SECTORS } from '../contract/starter-frame.ts'
import { room } from '../room.ts'
import { inviteCommand } from './invite.ts'

const EXAMPLE = join(import.meta.dirname, '../../../../docs/operate/new-programme.json')
const CREATE = ['programme', 'programme', 'create', '--input']
const rooms = joinRooms([room])

describe('a programme founded by the command line in an empty folder', () => {
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'istmo-found-'))
  })
  afterAll(() => rm(data, { recursive: true, force: true }))

  const istmo = async (...words: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), signal: new AbortController().signal }
    const place = () => ({ data, settings: { engine: 'pglite', directory: join(data, 'database') } as const, rooms })
    const commands = [...operationCommands(rooms.operations, place), inviteCommand(place, async () => 'http://localhost:4780')]
    const exit = await runCli({ commands, messages: [rooms.messages], nearest: () => undefined }, words, terminal, 'en')
    return { exit, out: out.join('\n'), err: err.join('\n') }
  }

  it('is the one that the page for operators shows, whose first officer is invited', async () => {
    expect(await istmo(...CREATE, EXAMPLE)).toMatchObject({ exit: 0, out: expect.stringContaining('ANDES26'), err: '' })
    expect(await istmo(...CREATE, EXAMPLE, '--code', 'ANDES27')).toMatchObject({ exit: 0, out: expect.stringContaining('ANDES27') })
    const olga = [
      '--email',
      'olga@example.org',
      '--name',
      'Olga',
      '--office',
      'Secretaría',
      '--country',
      'REG',
      '--role',
      'programme.officer',
    ]
    const invited = await istmo('people', 'invite', '--programme', 'ANDES26', ...olga)
    expect(invited).toMatchObject({ exit: 0, out: expect.stringContaining('/app/invitation#') })
  })
  it('begins with the sectors and conditions that the screen offers', async () =>
    expect(JSON.parse(await readFile(EXAMPLE, 'utf8'))).toMatchObject({ sectors: STARTER_SECTORS, conditions: STARTER_CONDITIONS }))
  it('is none where the file is not there, is no JSON, or has a value that is not taken', async () => {
    expect(await istmo(...CREATE, join(data, 'lost.json'))).toMatchObject({ exit: 2, err: expect.stringContaining('cannot be read') })
    const path = join(data, 'mine.json')
    for (const text of ['countries: EC', '["EC"]']) {
      await writeFile(path, text)
      expect(await istmo(...CREATE, path)).toMatchObject({ exit: 2, err: expect.stringContaining('is not written in JSON') })
    }
    await writeFile(path, (await readFile(EXAMPLE, 'utf8')).replace('"EC"', '"Ecuador"'))
    expect(await istmo(...CREATE, path)).toMatchObject({ exit: 2, err: expect.stringContaining('--countries.0.code') })
    expect((await istmo('help', 'programme', 'programme', 'create')).out).toContain('create --input FILE | --code TEXT')
  })
})
