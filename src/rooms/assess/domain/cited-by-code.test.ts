import { expect, it } from 'vitest'
import { citedByCode } from './cited-by-code.ts'

it.each([
  ['Two come near [@CR-022, @GT-051].', 'Two come near [CR-022, GT-051].'],
  ['Write to a@b.example [sic].', 'Write to a@b.example [sic].'],
])('%j reads %j', (text, read) => expect(citedByCode(text)).toBe(read))
