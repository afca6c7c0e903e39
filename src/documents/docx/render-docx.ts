import { Packer } from 'docx'
import type { Document as WordDocument } from 'docx'
import type { Document } from '../model.ts'
import { numberDocument } from '../number.ts'
import type { NumberedDocument } from '../numbered.ts'
import { composeBrief } from './brief.ts'
import { composeDocx } from './compose.ts'
import { textFonts } from './fonts.ts'
import { GROUND, groundSvg } from './front.ts'
import { sealPackage } from './package.ts'
import type { Parts } from './package.ts'
import { estimatePages } from './page-numbers.ts'
import { drawPictures } from './pictures.ts'
import type { Picture } from './pictures.ts'
import { allBlocks } from './targets.ts'

/** The library's own first half of packing: the other half would zip what we then had to unzip, complete and zip again. */
const compiler = Packer['compiler'] as { compile: (document: WordDocument, indent: undefined, overrides: readonly []) => Parts }

/** A document of the library as the parts of a package. What estimates its pages is asked meanwhile. */
export const partsOf = (document: WordDocument): Parts => compiler.compile(document, undefined, [])

const pack = async (document: NumberedDocument): Promise<Parts> =>
  partsOf(document.form === 'brief' ? composeBrief(document) : composeDocx(document, await estimatePages()))

const picturesOf = (document: NumberedDocument): Picture[] => [
  ...(document.form === 'brief' ? [] : [{ id: GROUND, svg: groundSvg }]),
  ...allBlocks(document.blocks).flatMap((block) => (block.kind === 'figure' ? [{ id: block.id, svg: block.svg }] : [])),
]

/**
 * A Word document: headings, captions, contents and cross-references are Word's own, with the values they have now.
 * Same document, same bytes.
 * @throws DocumentError for a document that no renderer can print, and Error naming the figure whose picture cannot be drawn
 */
export const renderDocx = async (document: Document): Promise<Uint8Array> => {
  const numbered = numberDocument(document)
  const [pictures, packed, fonts] = await Promise.all([drawPictures(picturesOf(numbered), numbered.form), pack(numbered), textFonts()])
  return sealPackage(packed, { document: numbered, pictures, fonts })
}
