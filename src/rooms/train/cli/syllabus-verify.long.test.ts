import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { runCli } from '#kernel/cli/run.ts'
import { signingSeedIn } from '#kernel/command/signing.ts'
import { openMigrated } from '#kernel/db/open.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { publicKeyOf } from '#seal/programme-key.ts'
import { houseWith } from '#test/house.ts'
import { rooms } from '#test/rooms.ts'
import { fileOf, KEY, SEED, signedBy } from '../domain/syllabus/signed.fixture.ts'
import { trainMessages } from '../messages.ts'
import { AT, first, IN, meet, people, PROGRAMME, put, seed, voteAll } from '../server/syllabus/syllabus.fixture.ts'
import { syllabusVerifyCommand } from './syllabus-verify.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'istmo-verify-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const settings = () => ({ engine: 'pglite' as const, directory: join(folder, 'database') })
const istmo = async (...words: string[]) => {
  const said = { out: [] as string[], err: [] as string[] }
  const terminal = {
    out: (line: string) => void said.out.push(line),
    err: (line: string) => void said.err.push(line),
    signal: new AbortController().signal,
  }
  const commands = [syllabusVerifyCommand(() => ({ data: folder, settings: settings(), rooms }))]
  const house = { commands, messages: [problemMessages, trainMessages], nearest: () => undefined }
  const exit = await runCli(house, ['syllabus', 'verify', ...words], terminal, 'en')
  return { exit, out: said.out.join('\n'), err: said.err.join('\n') }
}

describe('a file', () => {
  const given = async (text: string) => {
    const path = join(folder, 'given.json')
    await writeFile(path, text)
    return path
  }

  it('is whole for whoever knows the key', async () => {
    const path = await given(fileOf(signedBy(SEED)))
    const { exit, out, err } = await istmo(path, '--key', KEY)
    expect([exit, err]).toEqual([0, ''])
    const { semver } = signedBy(SEED).syllabus
    expect(out).toContain(`central-america-first ${semver} is the version that was approved; neither text nor signature changed.`)
    expect(out).toContain(`Signed with the key ${KEY}`)
    const json = JSON.parse((await istmo(path, '--key', KEY, '--json')).out)
    expect(json).toMatchObject({ schema: 'istmo/syllabus-verdict/1', fault: null, key: KEY })
  })

  it('is refused by the first thing that is wrong', async () => {
    const signed = signedBy(SEED)
    const path = await given(fileOf({ ...signed, syllabus: { ...signed.syllabus, date: '2027-01-15' } }))
    expect(await istmo(path, '--key', KEY)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('it was changed afterwards') })
    const other = publicKeyOf(new Uint8Array(32).fill(8))
    const whole = await given(fileOf(signed))
    expect(await istmo(whole, '--key', other)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(`signed with the key ${KEY}, which is neither`),
    })
    const swapped = await given(fileOf({ ...signed, key: other }))
    expect(await istmo(swapped, '--key', other)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('the signature is not of this key'),
    })
    expect(await istmo(await given('{'), '--key', KEY)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('not written as it was exported'),
    })
    expect(await istmo(join(folder, 'none'), '--key', KEY)).toMatchObject({ exit: 2, err: expect.stringContaining('no such file') })
  })

  it.for([[], ['x'], ['x', '--key', 'short'], ['x', '--programme', 'Y', '--key', KEY], ['x', 'y', '--key', KEY]])(
    'is asked for as it is written: %j',
    async (words) => {
      const { exit, out, err } = await istmo(...words)
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain('istmo syllabus verify (FILE --key KEY')
    },
  )
})

describe('an installation', { timeout: 60_000 }, () => {
  it('says of each version whether it stands as it was approved, with its own key', async () => {
    const database = await openMigrated(settings(), rooms.migrations)
    await transaction(database, contextOf(OPERATOR), seed)
    const seedOf = await signingSeedIn(folder)
    const { as } = houseWith(database, { rooms, people, signingSeed: seedOf })
    const sha256 = await first(as)
    await voteAll(as, await meet(as, await put(as, sha256)))
    const exported = await as('reader').get(AT.file, { ...IN, sha256 })
    await database.close()

    const key = publicKeyOf(seedOf(PROGRAMME))
    const whole = await istmo('--programme', 'test')
    expect([whole.exit, whole.err]).toEqual([0, ''])
    expect(whole.out).toContain(`central-america-first 1.0.0-rc.1: unchanged; approved and signed. Hash: ${sha256}`)
    expect(whole.out).toContain(`Public key of the programme in this installation: ${key}`)
    expect(await istmo('--programme', 'test', '--version', '1.0.0-rc.1')).toMatchObject({ exit: 0 })
    expect(await istmo('--programme', 'test', '--version', '2.0.0')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('has no version 2.0.0'),
    })
    expect(await istmo('--programme', 'nowhere')).toMatchObject({ exit: 2, err: expect.stringContaining('is not here') })

    const path = join(folder, exported.file?.name ?? '')
    expect(path).toMatch(/central-america-first-1\.0\.0-rc\.1\.signed\.json$/)
    await writeFile(path, exported.file?.bytes ?? '')
    expect(await istmo(path, '--key', key)).toMatchObject({ exit: 0 })

    // Another installation's key, or a lost one: a good signature that nobody here vouches for.
    await rm(join(folder, 'signing-key'))
    const lost = await istmo('--programme', 'test', '--json')
    expect(lost.exit).toBe(2)
    expect(JSON.parse(lost.out)).toMatchObject({ versions: [{ sha256, fault: { code: 'key', what: key } }] })
    expect(await istmo('--programme', 'test', '--key', key)).toMatchObject({ exit: 0 })
  })
})
