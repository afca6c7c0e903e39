import type { FolderPart } from '#documents/folder.ts'
import type { Paper } from '#documents/paper.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { composePaper } from '../forms/compose-paper.ts'
import { sheetCodes } from '../forms/sheet-code.ts'
import { expectedOf, type FolderOrder, type FolderTests } from './folder-order.ts'

const OTHER = { A: 'B', B: 'A' } as const
type Sheet = { readonly pseudonym: string; readonly before: string; readonly after: string }

/**
 * Each person’s two sheets: before the training of the form that was drawn, after it of the other one. Whoever has none drawn gets no sheet. The number of a sheet is
 * the person's place among all who were ever enrolled, in their order: whoever withdraws leaves it free, so that a folder printed again gives everybody the same.
 */
const sheetsOf = (order: FolderOrder, { set, firstSheet }: FolderTests): readonly Sheet[] => {
  const [n, expected] = [order.people.length, new Set(expectedOf(order))]
  const codes = { A: sheetCodes(set, 'A', { first: firstSheet, n }), B: sheetCodes(set, 'B', { first: firstSheet, n }) }
  return order.people.flatMap((person, at) => {
    const { pseudonym, firstForm: first } = person
    if (first === null || !expected.has(person)) return []
    return [{ pseudonym, before: codes[first][at] ?? '', after: codes[OTHER[first]][at] ?? '' }]
  })
}

/** Which sheet is whose: it stays with the team, and is all that leads from a sheet to a pseudonym. */
export const sheetsPart = (t: Translate, order: FolderOrder, tests: FolderTests): FolderPart => ({
  title: t('train.folder.sheets'),
  blocks: [
    { kind: 'paragraph', text: t('train.folder.sheets-lead') },
    {
      kind: 'table',
      columns: [
        { header: t('train.column.pseudonym'), share: 0.3 },
        { header: t('train.paper.wave-of', { wave: 'pre' }), share: 0.35 },
        { header: t('train.paper.wave-of', { wave: 'post' }), share: 0.35 },
      ],
      rows: sheetsOf(order, tests).map(({ pseudonym, before, after }) => [pseudonym, before, after]),
    },
  ],
})

/** The sheets themselves, in the order in which they are handed out: all that come before, then all that come after. */
export const testPapers = (t: Translate, order: FolderOrder, { set, bank, ...tests }: FolderTests): readonly Paper[] => {
  const sheets = sheetsOf(order, { set, bank, ...tests })
  return (['before', 'after'] as const).flatMap((wave) =>
    set.forms
      .filter(({ name }) => name === 'A' || name === 'B')
      .flatMap((form) => {
        const codes = sheets.map((sheet) => sheet[wave]).filter((code) => code.startsWith(form.name))
        return codes.length > 0 ? [composePaper({ set, form, bank, size: order.size, isLarge: false, codes, isAnonymous: false }, t)] : []
      }),
  )
}
