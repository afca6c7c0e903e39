import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base64 } from '@scure/base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinCatalogues, type Lang, translator } from '#kernel/i18n/translate.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { keyId, readAloud } from '#seal/key.ts'
import { containerOf } from '#seal/ledger/container.ts'
import { newTestCase, note, testKey } from '#seal/seal.fixture.ts'
import { writeArchive } from '#sheets/archive.ts'
import { casesMessages } from '../messages.ts'
import { verifyCopyCommand } from './verify-copy.ts'

const AT = '2026-03-03T08:00:00.000Z'

describe('istmo case verify', () => {
  let folder = ''
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'istmo-case-'))))
  afterAll(() => rm(folder, { recursive: true }))

  const said = async (positionals: readonly string[], options: Record<string, string> = {}, lang: Lang = 'en') => {
    const [out, err]: [string[], string[]] = [[], []]
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
      signal: new AbortController().signal,
    }
    const t = translator(lang, joinCatalogues(problemMessages, casesMessages))
    const exit = await verifyCopyCommand.run({ positionals, options, t, terminal })
    return { exit, out: out.join('\n'), err: err.join('\n') }
  }
  const put = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const copied = async () => {
    const test = await newTestCase()
    await test.write(test.first, note('canary of the case'))
    const files = containerOf(test.ledger, test.founder, AT)
    return { test, files, path: await put('copy.zip', writeArchive(files)) }
  }

  it('says that a copy is whole, and who reads and recovers it, and nothing of what is in it', async () => {
    const { test, path } = await copied()
    const { exit, out, err } = await said([path])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain(test.ledger.ctx)
    expect(out).not.toContain('canary')
    expect((await said([path], {}, 'es')).out).toContain('asiento')
  })

  it('tells who reads a part that is sealed apart from who reads the case', async () => {
    const test = await newTestCase()
    const worker = await testKey(77)
    await test.change(test.founder, { holders: [worker] }, { kind: 'protection', replaces: [] })
    const path = await put('apart.zip', writeArchive(containerOf(test.ledger, test.founder, AT)))
    const lines = (await said([path])).out.split('\n')
    const [readers, apart] = ['It is read by', 'A part of it alone'].map((start) => lines.find((line) => line.startsWith(start)) ?? '')
    const [founder, other] = [test.founder, worker].map(({ record }) => readAloud(keyId(record)))
    expect([readers?.includes(founder ?? ''), readers?.includes(other ?? '')]).toEqual([true, false])
    expect([apart?.includes(founder ?? ''), apart?.includes(other ?? '')]).toEqual([false, true])
    expect((await said([(await copied()).path])).out).not.toContain('A part of it alone')
  })

  it('tries the recovery line, however it was typed, and names another office’s', async () => {
    const { test, path } = await copied()
    const line = await put(
      'line.txt',
      `${
        test.recovery.secret
          .match(/.{1,4}/g)
          ?.join(' ')
          .toLowerCase() ?? ''
      }\n`,
    )
    const drill = await said([path], { recovery: line })
    expect([drill.exit, drill.err]).toEqual([0, ''])
    expect(drill.out).not.toContain('canary')
    expect(drill.out).not.toContain(test.recovery.secret.slice(20, 30))
    const wrong = await said([path], { recovery: await put('other.txt', test.founder.secret) })
    expect(wrong).toMatchObject({ exit: 2, out: '' })
    expect(wrong.err).toContain('seal.no-key')
    const misread = await said([path], { recovery: await put('misread.txt', `${test.recovery.secret.slice(0, -1)}q`) })
    expect(misread).toMatchObject({ exit: 2, out: '' })
    expect(misread.err).toContain('seal.misread-line')
    expect(misread.err).not.toContain(test.recovery.secret.slice(20, 30))
  })

  it('refuses what is no copy, what was changed, and what is not there, with the cause', async () => {
    const { files } = await copied()
    const cut = writeArchive(new Map([...files].filter(([name]) => name !== 'case.age')))
    const changed = writeArchive(new Map([...files, ['case.age', base64.decode('AAAA')]]))
    const cases: readonly (readonly [string, string])[] = [
      [await put('cut.zip', cut), 'seal.truncated'],
      [await put('changed.zip', changed), 'seal.altered'],
      [await put('page.zip', '<!doctype html>'), 'seal.unreadable'],
      [await put('empty.zip', ''), 'seal.unreadable'],
      [join(folder, 'absent.zip'), 'There is no file'],
    ]
    for (const [path, code] of cases) {
      const { exit, out, err } = await said([path])
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain(code)
    }
    expect((await said([])).err).toContain('istmo case verify')
  })

  it.each([
    ['en', 'The file is incomplete or damaged'],
    ['es', 'El archivo está incompleto o dañado'],
  ] as const)('says of a copy that was cut off what is wrong, in words (%s)', async (lang, words) => {
    const { files } = await copied()
    const whole = writeArchive(files)
    const { exit, err } = await said([await put('half.zip', whole.slice(0, whole.length / 2))], {}, lang)
    const [why, next, reference] = err.split('\n')
    expect(exit).toBe(2)
    expect(why).toContain(words)
    expect(`${why} ${next}`).not.toMatch(/[a-z]_[a-z]|seal\./)
    expect(reference).toMatch(/: seal\.unreadable broken_archive$/)
  })
})
