import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { translationOf } from '#kernel/command/one-language-first.ts'
import { findings, gaps, themes } from './package.ts'
import { FindingCode, GapCode, ofProgramme, ThemeCode } from './shared.ts'

/** The column that holds each text in Spanish, which says how long it may be. */
const PLACES = {
  theme: { name: themes.columns.name_es, definition: themes.columns.definition_es },
  finding: { title: findings.columns.title_es, text: findings.columns.text_es },
  gap: { title: gaps.columns.title_es, text: gaps.columns.text_es, published: gaps.columns.published_es },
} as const
const LONGEST = 1500

const mostOf = (kind: keyof typeof PLACES, part: string): number | undefined =>
  (PLACES[kind] as Readonly<Record<string, { readonly max: number }>>)[part]?.max

/** One text of a theme, a finding or a gap, in the language that it lacks. */
export const TranslateRecord = z
  .strictObject({
    ...ofProgramme,
    kind: z.enum(['theme', 'finding', 'gap']),
    code: z.union([FindingCode, GapCode, ThemeCode]),
    part: z.enum(['name', 'definition', 'title', 'text', 'published']),
    ...translationOf(LONGEST),
  })
  .superRefine(({ kind, part, text }, context) => {
    const most = mostOf(kind, part)
    if (most === undefined) context.addIssue({ code: 'custom', message: 'assess.input.no-such-text', path: ['part'], input: part })
    else if ([...text].length > most)
      context.addIssue({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, path: ['text'], input: text })
  })

export const recordTranslate = remote({
  room: 'assess',
  name: 'record.translate',
  kind: 'command',
  input: TranslateRecord,
  output: z.strictObject({ code: z.string(), version: z.int() }),
})
