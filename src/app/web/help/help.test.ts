import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { roomOf } from '#ui/client/page.ts'
import { glossaryOf } from '../../../../tools/web/glossary.ts'
import { pages } from '../pages.ts'
import type { HelpTexts } from './help-text.ts'

const rooms = [...new Set(pages.map(roomOf))]
const fileOf = (room: string) => (room === 'app' ? 'src/app/web/help.json' : `src/rooms/${room}/help.json`)
const textsOf = async (room: string) => JSON.parse(await readFile(fileOf(room), 'utf8')) as HelpTexts

/** An end of a sentence is followed by the beginning of another; that of “art. 2” is not. */
const sentences = (text: string): number => text.split(/[.?!]["”»]?\s+(?=[“«¿¡"]*\p{Lu})/u).length

describe('the help of a page', () => {
  it.each(rooms)('explains every page of %s, and no other', async (room) => {
    const own = pages.filter((page) => roomOf(page) === room).map(({ title }) => title.split('.').at(-1))
    expect(Object.keys(await textsOf(room)).toSorted()).toEqual([...new Set(own)].toSorted())
  })

  it.each(rooms)('of %s has at most six sentences in each language, and words of the glossary', async (room) => {
    const known = glossaryOf(await readFile('GLOSSARY.md', 'utf8'))
    const faults = Object.entries(await textsOf(room)).flatMap(([name, { es, en, words }]) => [
      ...[es, en].filter((text) => text.trim() === '' || sentences(text) > 6).map((text) => `${name}: ${text}`),
      ...words.filter((word) => !known[word]).map((word) => `${name}: ${word} is not in GLOSSARY.md`),
    ])
    expect(faults).toEqual([])
  })

  it('counts a sentence where one ends', () => {
    expect(sentences('Una. Dos, según el art. 2 de la Convención. «¿Tres?» Cuatro.')).toBe(4)
  })

  it('reads a term of the glossary with both its meanings', async () => {
    expect(glossaryOf(await readFile('GLOSSARY.md', 'utf8'))['round']).toEqual({
      en: 'round',
      es: 'ronda',
      meaningEn: 'one pass of assessment; rounds are compared',
      meaningEs: 'una pasada de la evaluación; las rondas se comparan',
    })
  })
})
