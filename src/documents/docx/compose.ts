import { Document as WordDocument } from 'docx'
import type { PageNumberEstimator } from 'docx'
import type { NumberedDocument } from '../numbered.ts'
import { printBlocks } from './blocks.ts'
import { printCover } from './front.ts'
import { page, twips, wordLanguage } from './look.ts'
import { numbering } from './numbering.ts'
import { pressFor } from './place.ts'
import { printFooter, printHeader } from './running.ts'
import { styles } from './styles.ts'
import { tableStyles } from './table-style.ts'

const size = { width: page.width, height: page.height }
const margin = { top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: twips(15), footer: twips(13) }

/** The document in the terms of Word: a section for cover and colophon, and one for all else. */
export const composeDocx = (document: NumberedDocument, pageNumbers: PageNumberEstimator): WordDocument => {
  const press = pressFor(document)
  return new WordDocument({
    title: document.title,
    styles: styles(wordLanguage(document.lang, document.region)),
    externalStyles: tableStyles,
    numbering: numbering(press.t('documents.annex.label', { number: '%1' })),
    pageNumbers,
    sections: [
      { properties: { page: { size, margin } }, children: printCover(press) },
      {
        properties: { page: { size, margin } },
        headers: { default: printHeader(press) },
        footers: { default: printFooter(press) },
        children: printBlocks(press),
      },
    ],
  })
}
