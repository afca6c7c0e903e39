import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { brokenMarkup } from './broken-markup.ts'

const firstFault = (text: string) => {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('error', ({ message }) => void faults.push(message))
  parser.write(text).close()
  return brokenMarkup(faults[0] ?? '')
}

describe('XML that is broken', () => {
  it.each([
    ['<a><b></a>', 'not-well-formed', 'tags'],
    ['</a>', 'unmatched', 'a'],
    ['<a><b>', 'unclosed', 'b'],
    ['<a b></a>', 'not-well-formed', 'attribute'],
    ['<a b=c></a>', 'not-well-formed', 'attribute'],
    ['<a b="1" b="2"/>', 'not-well-formed', 'attribute'],
    ['<a>&x;</a>', 'not-well-formed', 'entity'],
    ['<a/>words', 'not-well-formed', 'outside'],
    ['<a/><b/>', 'not-well-formed', 'roots'],
    ['', 'not-well-formed', 'empty'],
    ['<?xml ?><a/>', 'not-well-formed', 'other'],
    ['<a><1/></a>', 'not-well-formed', 'character'],
    ['<a>]]></a>', 'not-well-formed', 'character'],
  ])('%j is told as %s, %s', (text, code, what) => expect(firstFault(text)).toEqual({ code, what }))
})
