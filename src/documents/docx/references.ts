import { InternalHyperlink, Paragraph, Tab, TextRun } from 'docx'
import type { ParagraphChild } from 'docx'
import type { CitedReference, NumberedRuns } from '../numbered.ts'
import { ink } from './look.ts'
import type { Press } from './place.ts'
import { printRuns } from './runs.ts'

const separated = (parts: readonly ParagraphChild[][], by: string): ParagraphChild[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [new TextRun(by), ...part]))

const backLinks = (entry: CitedReference, { bookmarks, t }: Press): ParagraphChild[] => [
  new TextRun(`${t('documents.reference.cited')}\u00a0`),
  ...separated(
    entry.citedIn.map(({ to, text }) => [
      new InternalHyperlink({ anchor: bookmarks.nameOf(to), children: [new TextRun({ style: 'CrossReference', text })] }),
    ]),
    ', ',
  ),
]

/** One entry: its number in the left white, its text; below it where it was said, its source, and where it is cited. */
const printEntry = (entry: CitedReference, press: Press): Paragraph[] => {
  const number = new TextRun({ style: 'Label', size: 17, text: `[${entry.number}]` })
  const name = new TextRun({ style: 'Label', size: 16, bold: false, color: ink.grey, text: entry.label })
  const details = entry.details.map((runs: NumberedRuns) => printRuns(runs, press))
  return [
    new Paragraph({
      style: 'Reference',
      children: [
        press.bookmarks.around(entry.id, [number]),
        new TextRun({ children: [new Tab()] }),
        name,
        new TextRun('\u2002'),
        ...printRuns(entry.runs, press),
      ],
    }),
    new Paragraph({ style: 'ReferenceDetail', children: separated([...details, backLinks(entry, press)], ' · ') }),
  ]
}

export const printReferences = (press: Press): Paragraph[] => press.document.references.flatMap((entry) => printEntry(entry, press))
