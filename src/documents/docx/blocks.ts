import type { FileChild, Paragraph, Table } from 'docx'
import type { NumberedBlock } from '../numbered.ts'
import { printCallout, printCard } from './boxes.ts'
import { printContents } from './contents.ts'
import { printFigure } from './figure.ts'
import { printPanels } from './panels.ts'
import { onPage } from './place.ts'
import type { Place, Press } from './place.ts'
import { printReferences } from './references.ts'
import { printTable } from './table.ts'
import { pageStart, printHeading, printLines, printList, printParagraph, printQuote } from './text.ts'

/** What may stand inside a card or a callout as well as on the page. */
const printInside = (blocks: readonly NumberedBlock[], place: Place): (Paragraph | Table)[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return printParagraph(block, place)
      case 'list':
        return printList(block, place)
      case 'lines':
        return printLines(block, place)
      case 'quote':
        return printQuote(block, place)
      case 'table':
        return printTable(block, place)
      case 'figure':
        return printFigure(block, place)
      case 'card':
        return printCard(block, place, printInside)
      case 'callout':
        return printCallout(block, place, printInside)
      default:
        throw new Error(`docx: no way to print a block of kind ${block.kind} inside another`)
    }
  })

const startsPage = (block: NumberedBlock | undefined): boolean =>
  block?.kind === 'contents' || (block?.kind === 'heading' && block.level === 1)

/** All blocks of the document as paragraphs and tables, in their order. */
export const printBlocks = (press: Press): FileChild[] => {
  const { blocks } = press.document
  return blocks.flatMap((block, at): FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return [printHeading(block, press, at === 0)]
      case 'contents':
        return printContents(press, at === 0)
      case 'references':
        return printReferences(press)
      case 'pageBreak':
        return at === 0 || startsPage(blocks[at + 1]) ? [] : [pageStart()]
      case 'panels':
        return printPanels(block, press)
      default:
        return printInside([block], onPage(press))
    }
  })
}
