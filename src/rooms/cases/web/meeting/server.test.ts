import { expect, it } from 'vitest'
import { testKey } from '#seal/seal.fixture.ts'
import { refusalOf } from '#ui/client/refusal.ts'
import { Server, ServerRefused, ServerSilent } from './server.ts'

const WORDS = { happened: '', kept: '', next: '', faults: [] }
const SAID = { es: WORDS, en: WORDS }

const ENVELOPE = { text: '{}', payload: new Uint8Array() }
const saying = (code: string, status: number) => {
  const refusal = refusalOf({ code, status, said: SAID, details: null, requestId: '' }, status)
  const asked = () => Promise.resolve({ kind: 'refused', refusal })
  return new Server({ programmeId: '', person: '', lang: () => 'es' }, asked as never)
}

it('too many copies in a day, and too much of a case, are said and stop nothing else; a server that is busy is waited for', async () => {
  for (const [code, status] of [
    ['copy.too-many', 429],
    ['case.too-much', 409],
  ] as const)
    await expect(saying(code, status).give(ENVELOPE)).rejects.toThrow(ServerRefused)
  await expect(saying('request.too-many', 429).give(ENVELOPE)).rejects.toThrow(ServerSilent)
})

/** A server that finds every proof late until it is of the moment that it names. @returns the moments that were signed for */
const late = async (now: string): Promise<readonly string[]> => {
  const signed: string[] = []
  const refusal = refusalOf({ code: 'recovery.late', status: 409, said: SAID, details: { now }, requestId: '' }, 409)
  const asked = (_: unknown, { proof }: { proof: { at: string } }) => {
    signed.push(proof.at)
    return Promise.resolve(proof.at === now ? { kind: 'done', value: { recovery: '', cases: [] } } : { kind: 'refused', refusal })
  }
  const server = new Server({ programmeId: '0192f7a0-5b1e-7c3d-9a41-000000000001', person: 'p', lang: () => 'es' }, asked as never)
  await server.recoverable(await testKey(9, 'recovery'), '2026-03-02T15:00:00.000Z').catch((error: unknown) => {
    if (!(error instanceof ServerRefused)) throw error
    signed.push(error.refusal.code)
  })
  return signed
}

it('a proof is made anew by the clock of a server that is a little apart, and for no moment that is a day away', async () => {
  const own = '2026-03-02T15:00:00.000Z'
  for (const near of ['2026-03-02T09:00:00.000Z', '2026-03-03T14:59:00.000Z']) expect(await late(near)).toEqual([own, near])
  for (const far of ['2026-03-03T15:00:01.000Z', '2027-03-02T15:00:00.000Z', '2026-03-01T14:59:00.000Z'])
    expect(await late(far)).toEqual([own, 'recovery.late'])
})
