import { expect, it } from 'vitest'
import { mayReplace } from './may-replace.ts'

const own = { how: 'remote', recorded: false } as const
const holder = { how: 'proxy', recorded: false } as const
const officer = { how: 'room', recorded: true } as const

it.each([
  ['own hand', own, ['own hand']],
  ['the holder of a proxy', holder, ['own hand', 'the holder of a proxy']],
  ['an officer', officer, ['own hand', 'the holder of a proxy', 'an officer']],
] as const)('a vote given by %s', (_, before, replacedBy) => {
  const nexts = { 'own hand': own, 'the holder of a proxy': holder, 'an officer': officer }
  expect(Object.entries(nexts).flatMap(([who, next]) => (mayReplace(before, next) ? [who] : []))).toEqual(replacedBy)
})
