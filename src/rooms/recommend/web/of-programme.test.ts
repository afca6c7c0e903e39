import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Lang } from '#kernel/i18n/translate.ts'
import { Words, WordsProvider } from '#ui/client/words.tsx'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import { OfProgramme } from './components/of-programme.tsx'
import { askedAgain, bodyFrom } from './recommendation-body.ts'

const catalogues: Readonly<Record<Lang, Catalogue>> = { es, en }
const marked = async (lang: Lang, children: ReactNode): Promise<string> => {
  const words = new Words((_, of) => Promise.resolve(catalogues[of]), lang)
  await words.need(['rooms/recommend'])
  return renderToStaticMarkup(createElement(WordsProvider, { words, children }))
}
const shown = (lang: Lang, now: boolean | undefined) => marked(lang, createElement(OfProgramme, { now }))
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
    [null, undefined],
  ])('is what the form says, and never guessed: %s', (answer, is) =>
    expect(bodyFrom(typed(answer), ['G-01'], undefined)).toMatchObject({ issuerEn: 'Workshop', ofProgramme: is }),
  )

  it.each(['es', 'en'] as const)('is asked with nothing ticked, or with what stands (%s)', async (lang) => {
    expect(await shown(lang, undefined)).toContain(catalogues[lang]['recommend.of-programme'])
    expect(ticked(await shown(lang, undefined))).toEqual([
      ['yes', false],
      ['no', false],
    ])
    expect(ticked(await shown(lang, true))).toEqual([
      ['yes', true],
      ['no', false],
    ])
    expect(ticked(await shown(lang, false))).toEqual([
      ['yes', false],
      ['no', true],
    ])
  })

  it.each([
    ['es', 'Elija «Sí» o «No»'],
    ['en', 'Choose “Yes” or “No”'],
  ] as const)('is refused without an answer, and says what to choose beside what else is missing (%s)', async (lang, said) => {
    const textEs = { field: 'textEs', message: 'Falta.' }
    const again = askedAgain({ kind: 'refused', faults: [textEs, { field: 'ofProgramme', message: 'Falta.' }] })
    const faults = again.kind === 'refused' ? again.faults : []
    expect(faults.map(({ field }) => field)).toEqual(['textEs', 'ofProgramme'])
    expect(faults[0]).toBe(textEs)
    expect(await marked(lang, faults[1]?.message)).toContain(said)
    expect(askedAgain({ kind: 'saved' })).toEqual({ kind: 'saved' })
  })
})
