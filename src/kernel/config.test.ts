import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('has defaults that need no set-up', () => expect(readConfig({})).toEqual({ kind: 'read', config: { port: 4780, data: resolve('./data') } }))

it.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', ''],
  ['ISTMO_DATA', ' '],
])('refuses %s=%j by name', (name, value) => expect(readConfig({ [name]: value })).toEqual({ kind: 'refused', name, value }))
