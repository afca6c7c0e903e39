import { base64 } from '@scure/base'
import { expect, it } from 'vitest'
import type { Key, KeyRecord } from '../key.ts'
import { readContainer } from '../ledger/container.ts'
import { Locked, unlock } from '../lock.ts'
import { notesOf } from '../seal.fixture.ts'
import v1 from './v1.json' with { type: 'json' }

const keyOf = (name: keyof typeof v1.secrets): Key => ({ secret: v1.secrets[name], record: v1.records[name] as KeyRecord })

it('what the first version sealed is opened for ever', async () => {
  const files = new Map(Object.entries(v1.files).map(([name, content]) => [name, base64.decode(content)]))
  const ledger = readContainer(files, v1.heads)
  expect([ledger.ctx, ledger.heads]).toEqual([v1.ctx, v1.heads])
  expect(await notesOf(ledger, keyOf('founder'))).toEqual(['El boleto de autobús', 'The phone'])
  expect(await notesOf(ledger, keyOf('liaison'))).toEqual(['Contacto seguro', 'El boleto de autobús', 'The phone'])
  expect(await notesOf(ledger, keyOf('recovery'))).toEqual(['Contacto seguro', 'El boleto de autobús', 'The phone'])
  expect(await unlock(Locked.parse(v1.locked), v1.passphrase)).toBe(v1.secrets.founder)
})
