import { expect, it } from 'vitest'
import { refusalOf } from '#ui/client/refusal.ts'
import { Server, ServerRefused, ServerSilent } from './server.ts'

const ENVELOPE = { text: '{}', payload: new Uint8Array() }
const saying = (code: string, status: number) => {
  const refusal = refusalOf({ code, status, title: '', kept: '', next: '', details: null, requestId: '' }, status)
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
