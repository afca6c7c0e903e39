import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('has defaults that need no set-up', () => {
  const data = resolve('./data')
  const database = { engine: 'pglite', directory: join(data, 'database') }
  expect(readConfig({})).toEqual({ kind: 'read', config: { port: 4780, data, database } })
})

it('takes a server for the database, and tells no password when it cannot', () => {
  const [url, ownerUrl] = ['postgres://app:secret@localhost/istmo', 'postgresql://owner:secret@localhost/istmo']
  expect(readConfig({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })).toMatchObject({
    config: { database: { engine: 'postgres', url, ownerUrl } },
  })
  expect(readConfig({ DATABASE_URL: 'mysql://app:secret@localhost' })).toEqual({ kind: 'refused', name: 'DATABASE_URL', value: '…' })
  expect(readConfig({ DATABASE_URL: url, DATABASE_OWNER_URL: 'secret' })).toEqual({
    kind: 'refused',
    name: 'DATABASE_OWNER_URL',
    value: '…',
  })
})

it.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', ''],
  ['ISTMO_DATA', ' '],
])('refuses %s=%j by name', (name, value) => expect(readConfig({ [name]: value })).toEqual({ kind: 'refused', name, value }))
