import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Lang } from '#kernel/i18n/translate.ts'
import { Words, WordsProvider } from '#ui/client/words.tsx'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import { OfProgramme } from './components/of-programme.tsx'
import { bodyFrom } from './recommendation-body.ts'

const catalogues: Readonly<Record<Lang, Catalogue>> = { es, en }
const shown = async (lang: Lang, now: boolean): Promise<string> => {
  const words = new Words((_, of) => Promise.resolve(catalogues[of]), lang)
  await words.need(['rooms/recommend'])
  return renderToStaticMarkup(createElement(WordsProvider, { words, children: createElement(OfProgramme, { now }) }))
}
/** What stands ticked, by its value. */
const ticked = (markup: string) =>
  [...markup.matchAll(/<input[^>]*>/g)].map(([one]) => [/value="(\w+)"/.exec(one)?.[1], /checked/.test(one)])

describe('whether the programme itself recommends it', () => {
  const typed = (answer: string | null): FormData => {
    const values = new FormData()
    values.set('issuerEn', 'Workshop')
    if (answer !== null) values.set('ofProgramme', answer)
    return values
  }

  it.each([
    ['yes', true],
    ['no', false],
    [null, false],
  ])('is what the form says, and never guessed: %s', (answer, is) =>
    expect(bodyFrom(typed(answer), ['G-01'], undefined)).toMatchObject({ issuerEn: 'Workshop', ofProgramme: is }),
  )

  it.each(['es', 'en'] as const)('is asked, and begins with no, or with what stands (%s)', async (lang) => {
    expect(await shown(lang, false)).toContain(catalogues[lang]['recommend.of-programme'])
    expect(ticked(await shown(lang, false))).toEqual([
      ['no', true],
      ['yes', false],
    ])
    expect(ticked(await shown(lang, true))).toEqual([
      ['no', false],
      ['yes', true],
    ])
  })
})
