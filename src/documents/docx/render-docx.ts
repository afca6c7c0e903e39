import { Document as WordDocument, Packer } from 'docx'
import type { Document } from '../model.ts'
import { numberDocument } from '../number.ts'
import type { NumberedDocument } from '../numbered.ts'
import { printBlocks } from './blocks.ts'
import { textFonts } from './fonts.ts'
import { GROUND, groundSvg, printCover } from './front.ts'
import { page, twips, wordLanguage } from './look.ts'
import { estimatePages } from './page-numbers.ts'
import { numbering } from './numbering.ts'
import { sealPackage } from './package.ts'
import { drawPictures } from './pictures.ts'
import type { Picture } from './pictures.ts'
import { pressFor } from './place.ts'
import { printFooter, printHeader } from './running.ts'
import { styles } from './styles.ts'
import { tableStyles } from './table-style.ts'
import { allBlocks } from './targets.ts'

const size = { width: page.width, height: page.height }
const margin = { top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: twips(15), footer: twips(13) }

const compose = async (document: NumberedDocument): Promise<Uint8Array> => {
  const press = pressFor(document)
  const made = new WordDocument({
    title: document.title,
    styles: styles(wordLanguage(document.lang, document.region)),
    externalStyles: tableStyles,
    numbering: numbering(press.t('documents.annex.label', { number: '%1' })),
    pageNumbers: await estimatePages(),
    sections: [
      { properties: { page: { size, margin } }, children: printCover(press) },
      { properties: { page: { size, margin } }, headers: { default: printHeader(press) }, footers: { default: printFooter(press) }, children: printBlocks(press) },
    ],
  })
  return Packer.toBuffer(made)
}

const picturesOf = (document: NumberedDocument): Picture[] => [
  { id: GROUND, svg: groundSvg },
  ...allBlocks(document.blocks).flatMap((block) => (block.kind === 'figure' ? [{ id: block.id, svg: block.svg }] : [])),
]

/**
 * A Word document: headings, captions, contents and cross-references are Word's own, with the values they have now.
 * Same document, same bytes.
 * @throws DocumentError for a document that no renderer can print, and Error naming the figure whose picture cannot be drawn
 */
export const renderDocx = async (document: Document): Promise<Uint8Array> => {
  const numbered = numberDocument(document)
  const [pictures, packed, fonts] = await Promise.all([drawPictures(picturesOf(numbered)), compose(numbered), textFonts()])
  return sealPackage(packed, { document: numbered, pictures, fonts })
}
