import { expect, it } from 'vitest'
import type { FolderBlock, FolderPart } from '../folder.ts'
import { readPdf } from './read-pdf.ts'
import { renderFolder } from './render-folder.ts'

const rows = (n: number): FolderBlock => ({
  kind: 'table',
  columns: [{ header: 'Name', share: 1 }],
  rows: Array.from({ length: n }, (_, at) => [`Prosecutor ${at + 1}`]),
  isWrittenIn: true,
})
const part = (title: string, n: number): FolderPart => ({ title, blocks: [{ kind: 'notice', text: 'Not passed round.' }, rows(n)] })

it('says on each page of a part what it is and what is kept from whom', () => {
  const pdf = renderFolder({
    lang: 'en',
    title: 'T',
    subtitle: 'S',
    date: '2026-03-02',
    authors: ['A'],
    size: 'us-letter',
    notice: '',
    parts: [part('Roll', 3), part('Monday', 50), part('Tuesday', 3)],
    bundles: [],
    words: { page: '{page}/{total}', continued: '{title}, continued.' },
  })
  const pages = readPdf(Buffer.from(pdf)).pages.filter((page) => page.includes('Prosecutor'))
  expect(pages.map((page) => page.match(/Roll|Monday(?:, continued)?|Tuesday/)?.[0])).toEqual([
    'Roll',
    'Monday',
    'Monday, continued',
    'Monday, continued',
    'Tuesday',
  ])
  for (const page of pages) expect(page.split('Not passed round.')).toHaveLength(2)
})
