import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { inOneOrBoth, writtenOnce } from '#kernel/command/one-language-first.ts'
import { ConditionCode, ofProgramme, Saved, ThemeCode, Version } from './shared.ts'
import { Sight } from './sight.ts'

const Words = { ...inOneOrBoth('name', 120), ...inOneOrBoth('definition', 600) }
const Place = {
  /** None makes it a heading, which codes nothing. */
  parent: ThemeCode.nullable().default(null),
  usualCondition: ConditionCode.nullable().default(null),
}

export const RecordTheme = z
  .strictObject({ ...ofProgramme, code: ThemeCode, ...Place, ...Words })
  .superRefine(...writtenOnce('name', 'definition'))
export const EditTheme = z
  .strictObject({ ...ofProgramme, code: ThemeCode, version: Version, ...Place, ...Words })
  .superRefine(...writtenOnce('name', 'definition'))
export const ThemeSaved = z.strictObject({ code: z.string(), version: z.int() })

export const ThemeLine = z.strictObject({
  code: z.string(),
  parent: z.string().nullable(),
  nameEs: z.string(),
  nameEn: z.string(),
  definitionEs: z.string(),
  definitionEn: z.string(),
  usualCondition: z.string().nullable(),
  /** Statements in the reader's sight that carry it, and findings that it leads. */
  statements: z.int(),
  findings: z.int(),
  ...Saved,
})
export type ThemeLine = z.output<typeof ThemeLine>

export const Codebook = z.strictObject({
  themes: z.array(ThemeLine),
  /** Whose sight the statements are counted in: there a 0 does not say that no statement carries the theme. */
  sight: Sight.nullable(),
  may: z.array(z.string()),
})
export type Codebook = z.output<typeof Codebook>

export const themeList = remote({ room: 'assess', name: 'theme.list', kind: 'query', input: z.strictObject(ofProgramme), output: Codebook })
export const themeRecord = remote({ room: 'assess', name: 'theme.record', kind: 'command', input: RecordTheme, output: ThemeSaved })
export const themeEdit = remote({ room: 'assess', name: 'theme.edit', kind: 'command', input: EditTheme, output: ThemeSaved })
export const codebookAdopt = remote({
  room: 'assess',
  name: 'codebook.adopt',
  kind: 'command',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ themes: z.int() }),
})
