import type { FolderCell, FolderPart } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { expectedOf, type FolderOrder, isNamed, sayHalfDay } from './folder-order.ts'

/** Lines left empty below those enrolled, for who comes all the same: a few at least, and as many as the page has room for. */
const FEWEST_SPARE = 4
const LINES_A_PAGE = 16
const spare = <Cell>(from: number, cells: (number: string) => readonly Cell[]): readonly (readonly Cell[])[] =>
  Array.from({ length: Math.max(FEWEST_SPARE, LINES_A_PAGE - from) }, (_, at) => cells(String(from + at + 1)))

/** The one page that has names and pseudonyms, where it has names at all. */
export const rollPart = (t: Translate, order: FolderOrder): FolderPart => {
  const people = expectedOf(order)
  const named = isNamed(people)
  return {
    title: t('train.folder.roll'),
    blocks: [
      ...(named ? [{ kind: 'notice' as const, text: t('train.folder.names') }] : []),
      { kind: 'paragraph', text: t('train.folder.unexpected', { named: named ? 'yes' : 'no', tests: order.tests ? 'yes' : 'no' }) },
      {
        kind: 'table',
        columns: [
          { header: t('train.folder.number'), share: 0.06, align: 'right' },
          { header: t('train.column.pseudonym'), share: 0.16, isCode: true },
          ...(named ? [{ header: t('train.column.name'), share: 0.26 }] : []),
          { header: t('train.column.office'), share: 0.3 },
          { header: t('train.column.country'), share: 0.16 },
          { header: t('train.column.first-form'), share: 0.12, align: 'center' },
        ],
        isWrittenIn: true,
        rows: [
          ...people.map((person, at): readonly FolderCell[] => [
            String(at + 1),
            person.pseudonym,
            ...(named ? [person.name ?? ''] : []),
            person.office,
            person.country,
            person.firstForm ?? '',
          ]),
          ...spare(people.length, (number): readonly FolderCell[] => [number, ...(named ? [''] : []), '', '', '', '']),
        ],
      },
    ],
  }
}

/** A sheet for each half day, to be ticked by hand and typed afterwards: by name or, where none is printed, by pseudonym, and never by both. */
export const attendanceParts = (t: Translate, order: FolderOrder): readonly FolderPart[] => {
  const people = expectedOf(order)
  const named = isNamed(people)
  const box = (mark: string): FolderCell => ({ tick: mark })
  const boxes = [box(''), box(t('train.folder.minutes-line')), box(t('train.folder.minutes-line')), box('')]
  return order.halfDays.map((halfDay) => ({
    title: t('train.folder.attendance', { halfDay: sayHalfDay(t, halfDay) }),
    blocks: [
      { kind: 'notice', text: t('train.folder.attendance-care', { by: named ? 'name' : 'pseudonym' }) },
      { kind: 'paragraph', text: t('train.folder.attendance-lead', { code: order.code }) },
      {
        kind: 'table',
        isWrittenIn: true,
        columns: [
          { header: t('train.folder.number'), share: 0.06, align: 'right' },
          named ? { header: t('train.column.name'), share: 0.38 } : { header: t('train.column.pseudonym'), share: 0.38, isCode: true },
          ...(['present', 'late', 'left', 'absent'] as const).map((mark) => ({ header: t(`train.roll.mark.${mark}`), share: 0.14 })),
        ],
        rows: [
          ...people.map(({ name, pseudonym }, at) => [String(at + 1), (named ? name : pseudonym) ?? '', ...boxes]),
          ...spare(people.length, (number): readonly FolderCell[] => [number, '', ...boxes]),
        ],
      },
    ],
  }))
}
