import { expect, it } from 'vitest'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { renderFolder } from '#documents/pdf/render-folder.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { composeFolder } from '../../domain/folder/compose-folder.ts'
import { ORDER, rollOf } from '../../domain/folder/folder.fixture.ts'
import { trainMessages } from '../../messages.ts'

const people = rollOf(12, { title: 'Fiscal', office: 'Ministerio Público (de ejemplo)' })

it.each([
  ['es', 'us-letter'],
  ['es', 'a4'],
  ['en', 'us-letter'],
] as const)('has a dozen people on one page of the roll, of each attendance sheet and of the slips, in %s on %s', (lang, size) => {
  const folder = composeFolder(translator(lang, trainMessages), { ...ORDER, people, size })
  const { pages } = readPdf(Buffer.from(renderFolder({ ...folder, bundles: [] })))
  // A part of one page has an empty back, and none goes on overleaf.
  expect(pages.filter((page) => page !== '')).toHaveLength(folder.parts.length)
})
