import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { Codebook, ThemeLine } from '../contract/codebook.ts'
import { themes } from '../contract/package.ts'

const { columns } = themes

/** The codebook as a file, under the headings that it has in a package: there it can be read again, in either language. */
export const codebookColumns = (t: Translate): readonly Column<ThemeLine>[] => [
  { id: 'code', header: columns.code.heading[t.lang], value: ({ code }) => code },
  { id: 'parent', header: columns.parent.heading[t.lang], value: ({ parent }) => parent },
  { id: 'nameEs', header: columns.name_es.heading[t.lang], value: ({ nameEs }) => nameEs },
  { id: 'nameEn', header: columns.name_en.heading[t.lang], value: ({ nameEn }) => nameEn },
  { id: 'definitionEs', header: columns.definition_es.heading[t.lang], value: ({ definitionEs }) => definitionEs },
  { id: 'definitionEn', header: columns.definition_en.heading[t.lang], value: ({ definitionEn }) => definitionEn },
  { id: 'usualCondition', header: columns.usual_condition.heading[t.lang], value: ({ usualCondition }) => usualCondition },
  { id: 'statements', header: t('assess.codebook.statements'), value: ({ statements }) => statements },
  { id: 'findings', header: t('assess.codebook.findings'), value: ({ findings }) => findings },
]

/** On the page and below the file of whoever a wall keeps from a part: elsewhere a 0 is one, and the file is read again as it stands. */
export const codebookSaid = (t: Translate, { sight }: Pick<Codebook, 'sight'>): readonly string[] =>
  sight ? [t('assess.matrices.sight')] : []
