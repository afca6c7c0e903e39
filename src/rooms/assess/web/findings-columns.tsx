import { readIn } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { FindingLine } from '../contract/finding.ts'
import type { GapLine } from '../contract/gap.ts'
import { paths } from '../contract/paths.ts'
import type { StrengthLine } from '../contract/statement-line.ts'
import { Grade } from './components/strength.tsx'
import type { Frame } from './frame.ts'
import { choiceOf } from './choice-of.ts'

type Given = { readonly t: Translate; readonly frame: Frame; readonly round: number }

type Strong = Pick<FindingLine, 'strength'>

const gradeIn = (line: StrengthLine | undefined): StrengthLine['grade'] => (line ? line.grade : 'none')

/** Columns of evidence strength in one round, with their denominators in the heading of the share. */
const strengthColumns = <Row extends Strong>({ t, round }: Given): readonly Column<Row>[] => {
  const of = ({ strength }: Row) => strength.find((line) => line.round === round)
  const none = t('assess.sight.none')
  // Of what is not in sight a 0 is not known.
  const count = (counted: (line: StrengthLine) => number) => (row: Row) => {
    const line = of(row)
    const n = line ? counted(line) : 0
    return n === 0 && line?.whole === false ? null : n
  }
  return [
    {
      id: 'grade',
      header: t('assess.column.grade'),
      value: (row) => {
        const grade = gradeIn(of(row))
        return grade && t('assess.grade', { grade: choiceOf(grade) })
      },
      cell: (row) => <Grade grade={gradeIn(of(row))} />,
      none,
      width: 'code',
    },
    { id: 'statements', header: t('assess.column.statements'), value: count(({ statements }) => statements), none, width: 'code' },
    { id: 'contrary', header: t('assess.column.contrary'), value: count(({ contrary }) => contrary), none, width: 'code' },
    { id: 'workshops', header: t('assess.column.workshops'), value: count(({ workshops }) => workshops), none, width: 'code' },
    { id: 'countries', header: t('assess.column.countries'), value: count(({ countries }) => countries.length), none, width: 'code' },
  ]
}

const title = (t: Translate) => (row: Pick<FindingLine, 'titleEs' | 'titleEn'>) => readIn(t.lang, row, 'title')

export const findingColumns = (given: Given & { theme: (code: string) => string }): readonly Column<FindingLine>[] => {
  const { t, frame, theme } = given
  const address = ({ code }: FindingLine) => paths.finding({ programme: frame.programme, code })
  return [
    {
      id: 'code',
      header: t('assess.column.code'),
      value: ({ code }) => code,
      cell: (row) => <Link href={address(row)}>{row.code}</Link>,
      width: 'code',
    },
    { id: 'title', header: t('assess.column.finding'), value: title(t), width: 'long' },
    { id: 'condition', header: t('assess.condition'), value: ({ condition }) => frame.condition(condition), width: 'code' },
    ...strengthColumns<FindingLine>(given),
    {
      id: 'gaps',
      header: t('assess.gaps'),
      value: ({ gaps }) => gaps.join(', ') || null,
      none: t('assess.finding.in-no-gap'),
      width: 'code',
    },
    { id: 'quadrant', header: t('assess.quadrant'), value: ({ quadrant }) => t('assess.quadrant.of', { quadrant }), width: 'short' },
    { id: 'theme', header: t('assess.theme'), value: (row) => theme(row.theme), width: 'short' },
  ]
}

export const gapColumns = (given: Given): readonly Column<GapLine>[] => {
  const { t, frame } = given
  const address = ({ code }: GapLine) => paths.gap({ programme: frame.programme, code })
  return [
    {
      id: 'code',
      header: t('assess.column.code'),
      value: ({ code }) => code,
      cell: (row) => <Link href={address(row)}>{row.code}</Link>,
      width: 'code',
    },
    { id: 'title', header: t('assess.column.gap'), value: title(t), width: 'long' },
    {
      id: 'headline',
      header: t('assess.column.headline'),
      value: ({ headline }) => headline,
      none: t('assess.gap.no-place'),
      width: 'code',
    },
    { id: 'condition', header: t('assess.condition'), value: ({ condition }) => frame.condition(condition), width: 'code' },
    { id: 'findings', header: t('assess.findings'), value: ({ findings }) => findings.length, width: 'code' },
    ...strengthColumns<GapLine>(given),
  ]
}
