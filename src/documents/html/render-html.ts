import type { Document } from '../model.ts'
import { numberDocument } from '../number.ts'
import type { NumberedBlock, NumberedDocument } from '../numbered.ts'
import { words } from '../words.ts'
import { printBlock } from './blocks.ts'
import { printPage } from './page.ts'
import type { AddressOf, Context, PictureOf } from './runs.ts'

/**
 * `address` gives the place of an anchor, `#anchor` by default; `picture` that of a figure's SVG, which else stands in the page; `headingOffset` is 1 where the page has a title above the
 * chapters and 0 where the chapter's heading is the title of the page.
 */
export type BlockOptions = { address?: AddressOf; picture?: PictureOf; headingOffset?: 0 | 1 }

const contextOf = (
  { lang }: NumberedDocument,
  { address = (anchor) => `#${anchor}`, headingOffset = 0, picture }: BlockOptions,
): Context => ({ address, headingOffset, t: words(lang), ...(picture ? { picture } : {}) })

/** Some blocks of a numbered document as markup that is safe to stand in a page as it is; no page around them. */
export const renderBlocks = (document: NumberedDocument, blocks: readonly NumberedBlock[], options: BlockOptions = {}): string => {
  const context = contextOf(document, options)
  return blocks.map((block) => printBlock(block, document, context).markup).join('\n')
}

/**
 * A document as one self-contained page: no script, no request to anywhere.
 * @throws DocumentError, as `numberDocument`
 */
export const renderHtml = (document: Document): string => {
  const numbered = numberDocument(document)
  const context = contextOf(numbered, { headingOffset: 1 })
  const contents = numbered.blocks.find((block) => block.kind === 'contents')
  const body = numbered.blocks.filter((block) => block.kind !== 'contents')
  return printPage(numbered, context, {
    contents: contents && printBlock(contents, numbered, context),
    body: body.map((block) => printBlock(block, numbered, context)),
  }).markup
}
