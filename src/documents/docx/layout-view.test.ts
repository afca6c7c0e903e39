import { Packer } from 'docx'
import type { EstimatedPageNumbers } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { describe, expect, it } from 'vitest'
import { sample } from '../examples/sample.ts'
import { numberDocument } from '../number.ts'
import { composeDocx } from './compose.ts'
import { textFonts } from './fonts.ts'
import { layoutView } from './layout-view.ts'
import { measuresOf } from './widths.ts'

const fonts = await textFonts()
const measures = measuresOf(fonts)
const estimate = estimatePageNumbersWith({ fonts, guess: true })

type Found = { full: EstimatedPageNumbers; short: EstimatedPageNumbers; letters: { full: number; short: number } }

/** Pages as the whole text gives them, and as the short lines do. */
const both = async (lang: 'es' | 'en'): Promise<Found> => {
  let found: Found | undefined
  await Packer.toBuffer(
    composeDocx(numberDocument(sample(lang)), (body, context) => {
      const view = layoutView(body, measures)
      const letters = { full: JSON.stringify(body).length, short: JSON.stringify(view).length }
      found = { full: estimate(body, context), short: estimate(view, context), letters }
      return found.short
    }),
  )
  return found!
}

describe('the body in short lines', () => {
  it.each(['es', 'en'] as const)('has every block on the page where the whole text in %s has it', async (lang) => {
    const { full, short, letters } = await both(lang)
    // A mark in the midst of a paragraph is all that may stand elsewhere: the view has it at the paragraph's start.
    const blocks = (pages: EstimatedPageNumbers) => [...pages.bookmarks].filter(([name]) => !name.startsWith('_cite_'))
    expect(blocks(full).length).toBeGreaterThan(40)
    expect(blocks(short)).toEqual(blocks(full))
    expect(short.pageCount).toBe(full.pageCount)
    expect(letters.short).toBeLessThan(letters.full * 0.75)
  })
})
