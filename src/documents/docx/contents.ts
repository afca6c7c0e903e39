import { BuilderElement, FileChild, InternalHyperlink, Paragraph, StringValueElement, Tab, TextRun } from 'docx'
import type { ParagraphChild, XmlComponent } from 'docx'
import type { ContentsEntry } from '../numbered.ts'
import { field, fieldMark, instruction } from './fields.ts'
import type { Press } from './place.ts'
import { contentsTabStops } from './styles.ts'

const DEEPEST = 2

/** A content control: Word shows it as its own table of contents, with a button to update it. */
class ContentControl extends FileChild {
  constructor(children: readonly XmlComponent[]) {
    super('w:sdt')
    const gallery = new BuilderElement({
      name: 'w:docPartObj',
      children: [new StringValueElement('w:docPartGallery', 'Table of Contents'), new BuilderElement({ name: 'w:docPartUnique' })],
    })
    this.root.push(new BuilderElement({ name: 'w:sdtPr', children: [gallery] }), new BuilderElement({ name: 'w:sdtContent', children }))
  }
}

const tab = () => new TextRun({ children: [new Tab()] })

/** "2.1 ⇥ Title ⇥ 12", all of it a link; the layout of the document puts the page for the dash. */
const entryLink = (entry: ContentsEntry, { bookmarks, t }: Press): ParagraphChild => {
  const number = entry.annex ? t('documents.annex.label', { number: entry.number ?? '' }) : (entry.number ?? '')
  const anchor = bookmarks.nameOf(entry.id)
  return new InternalHyperlink({
    anchor,
    children: [
      new TextRun({ style: 'Label', size: entry.level === 1 ? 20 : 19, text: number, bold: entry.level === 1 }),
      tab(),
      new TextRun(entry.text),
      tab(),
      field(`PAGEREF ${anchor} \\h`, '–'),
    ],
  })
}

export const printContents = (press: Press, first: boolean): FileChild[] => {
  const entries = press.document.contents.filter(({ level }) => level <= DEEPEST)
  const begin = new TextRun({ children: [fieldMark('begin'), instruction(`TOC \\o "1-${DEEPEST}" \\h \\z`), fieldMark('separate')] })
  const end = new TextRun({ children: [fieldMark('end')] })
  const lines = entries.map(
    (entry, at) =>
      new Paragraph({
        style: `TOC${entry.level}`,
        tabStops: contentsTabStops,
        children: [...(at === 0 ? [begin] : []), entryLink(entry, press), ...(at === entries.length - 1 ? [end] : [])],
      }),
  )
  const title = new Paragraph({
    style: 'TOCHeading',
    pageBreakBefore: !first,
    children: [new TextRun(press.t('documents.contents.title'))],
  })
  return [title, ...(lines.length > 0 ? [new ContentControl(lines)] : [])]
}
