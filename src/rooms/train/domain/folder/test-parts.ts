import type { FolderBundle, FolderPart, FolderSlip } from '#documents/folder.ts'
import type { Paper } from '#documents/paper.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { composePaper } from '../forms/compose-paper.ts'
import { sheetCodes } from '../forms/sheet-code.ts'
import { expectedOf, type FolderOrder, type FolderTests, ownQuestionsOf, questionsOf } from './folder-order.ts'

const OTHER = { A: 'B', B: 'A' } as const
type FormOf = 'A' | 'B'
type Given = { readonly form: FormOf; readonly code: string }
/** `number`: the person's on the roll. */
type Sheets = { readonly number: number; readonly pseudonym: string; readonly pre: Given; readonly post: Given }

/**
 * Each person’s two sheets: before the training of the form that was drawn, after it of the other one. Whoever has none drawn gets no sheet. The number of a sheet is
 * the person's place among all who were ever enrolled, in their order: whoever withdraws leaves it free, so that a folder printed again gives everybody the same.
 */
const sheetsOf = (order: FolderOrder, { set, firstSheet }: FolderTests): readonly Sheets[] => {
  const [n, expected] = [order.people.length, expectedOf(order)]
  const codes = { A: sheetCodes(set, 'A', { first: firstSheet, n }), B: sheetCodes(set, 'B', { first: firstSheet, n }) }
  return order.people.flatMap((person, at) => {
    const { pseudonym, firstForm } = person
    const number = expected.indexOf(person) + 1
    if (firstForm === null || number === 0) return []
    const given = (form: FormOf): Given => ({ form, code: codes[form][at] ?? '' })
    return [{ number, pseudonym, pre: given(firstForm), post: given(OTHER[firstForm]) }]
  })
}

/** Which sheet is whose: apart from the roll, as the two together lead from an answer to a name. */
export const sheetsPart = (t: Translate, order: FolderOrder, tests: FolderTests): FolderPart => ({
  title: t('train.folder.sheets'),
  blocks: [
    { kind: 'notice', text: t('train.folder.sheets-care') },
    { kind: 'paragraph', text: t('train.folder.sheets-lead') },
    {
      kind: 'table',
      columns: [
        { header: t('train.folder.number'), share: 0.08, align: 'right' },
        { header: t('train.column.pseudonym'), share: 0.28, isCode: true },
        { header: t('train.tests.wave', { wave: 'pre' }), share: 0.32, isCode: true },
        { header: t('train.tests.wave', { wave: 'post' }), share: 0.32, isCode: true },
      ],
      rows: sheetsOf(order, tests).map(({ number, pseudonym, pre, post }) => [String(number), pseudonym, pre.code, post.code]),
    },
  ],
})

/** As many as stand on one page of either size: what is cut apart has nothing on its back. */
const SLIPS_A_PAGE = 12

/** What each person is given on arrival: the pseudonym and both codes, and no name, so that nobody needs the roll in the room to find a sheet. */
export const slipsParts = (t: Translate, order: FolderOrder, tests: FolderTests): readonly FolderPart[] => {
  const slips = sheetsOf(order, tests).map(({ number, pseudonym, pre, post }): FolderSlip => ({
    title: t('train.folder.slip', { number, code: order.code }),
    rows: [
      [t('train.column.pseudonym'), pseudonym],
      [t('train.tests.wave', { wave: 'pre' }), pre.code],
      [t('train.tests.wave', { wave: 'post' }), post.code],
    ],
    text: t('train.folder.slip-keep'),
  }))
  return Array.from({ length: Math.ceil(slips.length / SLIPS_A_PAGE) }, (_, page) => ({
    title: t('train.folder.slips'),
    blocks: [
      { kind: 'paragraph', text: t('train.folder.slips-lead') },
      { kind: 'slips', slips: slips.slice(page * SLIPS_A_PAGE, (page + 1) * SLIPS_A_PAGE) },
    ],
  }))
}

/** What is said of a test that asks more than the session teaches, and to whom. */
const coverage = (t: Translate, order: FolderOrder): FolderPart['blocks'] => {
  const [all, own] = [questionsOf(order), ownQuestionsOf(order)]
  const modules = order.modules.map(({ code }) => code).join(', ')
  return own < all ? [{ kind: 'paragraph', text: t('train.folder.untaught', { all, own, modules }) }] : []
}

/** The sheets themselves, all that come before and all that come after, each in the order of the page that says whose they are. */
export const testBundles = (t: Translate, order: FolderOrder, tests: FolderTests): readonly FolderBundle[] => {
  const sheets = sheetsOf(order, tests)
  const { set, bank } = tests
  const paperOf = ({ form: name, code }: Given, wave: 'pre' | 'post'): readonly Paper[] =>
    set.forms
      .filter((form) => form.name === name)
      .map((form) => composePaper({ set, form, bank, size: order.size, isLarge: false, codes: [code], isAnonymous: false, wave }, t))
  if (sheets.length === 0) return []
  return (['pre', 'post'] as const).map((wave) => ({
    front: {
      title: t('train.folder.bundle', { wave }),
      blocks: [
        {
          kind: 'steps',
          items: (['order', 'hand-out', 'collect'] as const).map((one) => t(`train.folder.bundle-${one}`, { n: sheets.length, wave })),
        },
        ...coverage(t, order),
      ],
    },
    papers: sheets.flatMap((sheet) => paperOf(sheet[wave], wave)),
  }))
}
