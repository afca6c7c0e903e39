import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { field } from './fields.ts'
import { halfPoints, ink, page, rules } from './look.ts'
import type { Press } from './place.ts'
import { versionWords } from '../version.ts'

/** The chapter of the page, which Word finds by itself; a program that cannot shows the title of the document. */
export const printHeader = ({ document }: Press): Header =>
  new Header({ children: [new Paragraph({ style: 'Header', children: [field('STYLEREF 1', document.title)] })] })

const FIELDS: Readonly<Record<string, 'CURRENT' | 'TOTAL_PAGES'>> = { '{page}': PageNumber.CURRENT, '{total}': PageNumber.TOTAL_PAGES }

/** "page 12 of 84", with Word's own counters. */
export const pageOf = ({ t }: Press): string[] =>
  t('documents.page.of', { page: '{page}', total: '{total}' })
    .split(/(\{page\}|\{total\})/)
    .map((part) => FIELDS[part] ?? part)

/** Version and "page 12 of 84" on one line; below it the label, on every page. */
export const printFooter = (press: Press): Footer => {
  const { edition } = press.document
  const first = new Paragraph({
    style: 'Footer',
    border: { top: { ...rules.hair, space: 5 } },
    tabStops: [{ type: 'right', position: page.full }],
    children: [
      new TextRun(versionWords(press.t, press.document)),
      new TextRun({ children: [new Tab()] }),
      new TextRun({ size: halfPoints(8), color: ink.text, children: pageOf(press) }),
    ],
  })
  return new Footer({
    children: [
      first,
      ...(edition.label === ''
        ? []
        : [new Paragraph({ style: 'Footer', indent: { right: 1700 }, children: [new TextRun(edition.label)] })]),
    ],
  })
}
