import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { Codebook, ThemeLine } from '../contract/codebook.ts'
import { themes } from '../contract/package.ts'

const { columns } = themes

/** The codebook as a file, under the headings that it has in a package: there it can be read again, in either language. */
export const codebookColumns = (t: Translate, { sight }: Pick<Codebook, 'sight'>): readonly Column<ThemeLine>[] => [
  { id: 'code', header: columns.code.heading[t.lang], value: ({ code }) => code },
  { id: 'parent', header: columns.parent.heading[t.lang], value: ({ parent }) => parent },
  { id: 'nameEs', header: columns.name_es.heading[t.lang], value: ({ nameEs }) => nameEs },
  { id: 'nameEn', header: columns.name_en.heading[t.lang], value: ({ nameEn }) => nameEn },
  { id: 'definitionEs', header: columns.definition_es.heading[t.lang], value: ({ definitionEs }) => definitionEs },
  { id: 'definitionEn', header: columns.definition_en.heading[t.lang], value: ({ definitionEn }) => definitionEn },
  { id: 'usualCondition', header: columns.usual_condition.heading[t.lang], value: ({ usualCondition }) => usualCondition },
  // Whoever a wall keeps from a part reads it in the heading: a sentence below the rows would keep the file from being read again.
  { id: 'statements', header: t(`assess.codebook.statements${sight ? '-in-sight' : ''}`), value: ({ statements }) => statements },
  { id: 'findings', header: t('assess.codebook.findings'), value: ({ findings }) => findings },
]
