import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { translator } from '#kernel/i18n/translate.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { takePlace } from './take-place.ts'

let [folder, said]: [string, string[]] = ['', []]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'istmo-place-'))
  said = []
})
afterEach(() => rm(folder, { recursive: true }))

const take = (port: number, data = 'data') => {
  const read = readConfig({ PORT: String(port), ISTMO_DATA: join(folder, data) })
  if (read.kind !== 'read') throw new Error(read.name)
  const say = (line: string) => void said.push(line)
  const voice = { t: translator('en', { es, en }), terminal: { out: say, err: say, signal: new AbortController().signal } }
  return takePlace(voice, read.config)
}

const otherProgram = async () => {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  return { port: (server.address() as AddressInfo).port, end: () => new Promise((ended) => server.close(ended)) }
}

/** The administrator may write everywhere, and is somebody else for a while. */
const asOneWhoMayNotWrite = async (data: string) => {
  const isAdministrator = process.geteuid?.() === 0
  await chmod(folder, 0o755)
  await chmod(data, isAdministrator ? 0o755 : 0o555)
  if (isAdministrator) process.seteuid?.(65_534)
  return () => {
    if (isAdministrator) process.seteuid?.(0)
    return chmod(data, 0o755)
  }
}

describe('the place of a server', () => {
  it('is refused while another program has the port, and leaves the data free', async () => {
    const other = await otherProgram()
    expect(await take(other.port)).toBeNull()
    expect(said).toEqual([`Port ${other.port} is in use by another program. Choose another with PORT; nothing was started.`])
    await other.end()
    const held = await take(other.port)
    expect(held).not.toBeNull()
    await held?.release()
  })

  it('makes no folder where it is refused', async () => {
    const other = await otherProgram()
    expect(await take(other.port)).toBeNull()
    expect(await readdir(folder)).toEqual([])
    await other.end()
  })

  it.each(['file', 'file/data'])('is refused where its folder would be %s', async (data) => {
    await writeFile(join(folder, 'file'), 'kept')
    expect(await take(0, data)).toBeNull()
    expect(said).toEqual([
      `Istmo cannot keep its data in the folder ${join(folder, data)} (ENOTDIR: a file is in its path). Mend that, or choose another with ISTMO_DATA; nothing was started.`,
    ])
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('is refused, with the reason, where the system will not make its folder', async () => {
    expect(await take(0, 'd'.repeat(300))).toBeNull()
    expect(said).toEqual([expect.stringContaining('(ENAMETOOLONG: the path is too long).')])
  })

  it.skipIf(process.platform === 'win32')('is refused where its folder is there and another user’s, and holds nothing of it', async () => {
    await mkdir(join(folder, 'data'))
    const back = await asOneWhoMayNotWrite(join(folder, 'data'))
    try {
      expect(await take(0)).toBeNull()
    } finally {
      await back()
    }
    expect(said).toEqual([expect.stringContaining(`${join(folder, 'data')} (EACCES: this user may not write there).`)])
    expect(await readdir(join(folder, 'data'))).toEqual([])
    const held = await take(0)
    expect(held).not.toBeNull()
    await held?.release()
  })

  it('is refused while another has the data, whatever the port', async () => {
    const held = await take(0)
    const other = await otherProgram()
    expect(await take(other.port)).toBeNull()
    expect(said).toEqual([expect.stringContaining(`Another Istmo process has the folder ${join(folder, 'data')} open.`)])
    await other.end()
    await held?.release()
  })
})
