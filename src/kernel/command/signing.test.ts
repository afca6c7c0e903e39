import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { signingSeedIn } from './signing.ts'

const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
let data = ''
beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), 'istmo-signing-'))))
afterEach(() => rm(data, { recursive: true, force: true }))

it('makes the key once, for its owner’s eyes, beside the database', async () => {
  const made = await Promise.all(Array.from({ length: 4 }, () => signingSeedIn(data)))
  const seeds = new Set(made.map((seedOf) => Buffer.from(seedOf(PROGRAMME)).toString('hex')))
  expect(seeds.size).toBe(1)
  const path = join(data, 'signing-key')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const kept = await readFile(path, 'utf8')
  expect(kept).toMatch(/^[0-9a-f]{64}$/)
  expect(Buffer.from((await signingSeedIn(data))(PROGRAMME)).toString('hex')).toBe([...seeds][0])
})

it('puts no other key in the place of one that is damaged', async () => {
  await writeFile(join(data, 'signing-key'), 'cut')
  await expect(signingSeedIn(data)).rejects.toThrow(/holds no secret: put back the copy/)
  expect(await readFile(join(data, 'signing-key'), 'utf8')).toBe('cut')
})
