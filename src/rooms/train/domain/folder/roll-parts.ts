import type { FolderCell, FolderPart } from '#documents/folder.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { RollLine } from '../../contract/attendance.ts'
import { expectedOf, type FolderOrder, sayHalfDay } from './folder-order.ts'

const isNamed = (people: readonly RollLine[]): boolean => people.some(({ name }) => name !== null)
/** Who it is: by name where it is printed, and always by pseudonym, which is what is typed afterwards. */
const who = (people: readonly RollLine[], { name, pseudonym }: RollLine): readonly FolderCell[] =>
  isNamed(people) ? [pseudonym, name ?? ''] : [pseudonym]
const whoColumns = (t: Translate, people: readonly RollLine[]) => [
  { header: t('train.column.pseudonym'), share: 0.16 },
  ...(isNamed(people) ? [{ header: t('train.column.name'), share: 0.26 }] : []),
]

/** Lines left empty below those enrolled, for who comes all the same: nobody is sent away for want of a line. */
const SPARE = 12
const spare = <Cell>(from: number, cells: (number: string) => readonly Cell[]): readonly (readonly Cell[])[] =>
  Array.from({ length: SPARE }, (_, at) => cells(String(from + at + 1)))

export const rollPart = (t: Translate, order: FolderOrder): FolderPart => {
  const people = expectedOf(order)
  return {
    title: t('train.folder.roll'),
    blocks: [
      ...(isNamed(people) ? [{ kind: 'notice' as const, text: t('train.folder.names') }] : []),
      {
        kind: 'table',
        columns: [
          { header: t('train.folder.number'), share: 0.06, align: 'right' },
          ...whoColumns(t, people),
          { header: t('train.column.office'), share: 0.3 },
          { header: t('train.column.country'), share: 0.16 },
          { header: t('train.column.first-form'), share: 0.12, align: 'center' },
        ],
        isWrittenIn: true,
        rows: [
          ...people.map((person, at): readonly FolderCell[] => {
            return [String(at + 1), ...who(people, person), person.office, person.country, person.firstForm ?? '']
          }),
          ...spare(people.length, (number): readonly FolderCell[] => [number, ...whoColumns(t, people).map(() => ''), '', '', '']),
        ],
      },
    ],
  }
}

/** A sheet for each half day, to be ticked by hand and typed afterwards. */
export const attendanceParts = (t: Translate, order: FolderOrder): readonly FolderPart[] => {
  const people = expectedOf(order)
  const box = (mark: string): FolderCell => ({ tick: mark })
  const boxes = [box(''), box(t('train.folder.minutes-line')), box(t('train.folder.minutes-line')), box('')]
  return order.halfDays.map((halfDay) => ({
    title: t('train.folder.attendance', { halfDay: sayHalfDay(t, halfDay) }),
    blocks: [
      { kind: 'paragraph', text: t('train.folder.attendance-lead', { code: order.code }) },
      {
        kind: 'table',
        isWrittenIn: true,
        columns: [
          { header: t('train.folder.number'), share: 0.06, align: 'right' },
          ...whoColumns(t, people),
          ...(['present', 'late', 'left', 'absent'] as const).map((mark) => ({ header: t(`train.roll.mark.${mark}`), share: 0.14 })),
        ],
        rows: [
          ...people.map((person, at) => [String(at + 1), ...who(people, person), ...boxes]),
          ...spare(people.length, (number): readonly FolderCell[] => [number, ...whoColumns(t, people).map(() => ''), ...boxes]),
        ],
      },
    ],
  }))
}
