import { findings, gaps, themes } from '#assess/package.ts'
import { translateAnalysis } from '#assess/port'
import { type Ability, may, mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { programmeSeen } from '#programme/port'
import type { Column } from '#sheets/table.ts'
import { recommendations } from '#recommend/package.ts'
import { writeRecommendations } from '#recommend/port'
import { PASSAGE_CHARS } from '../../contract/draft.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { translationList } from '../../contract/translation.ts'
import { type Untranslated, type UntranslatedKind, untranslatedIn } from '../../domain/untranslated.ts'
import { defineQuery } from '../define.ts'
import { writeReport } from '../draft/abilities.ts'
import { passagePlace, savesOf } from '../draft/texts.ts'
import { readProgramme } from '../sql/package.ts'
import { readUntranslated, setTranslationRule } from './abilities.ts'
import { isPrinted } from './rule.ts'

/** Who translates a text is who may write it. */
const WRITES: Readonly<Record<UntranslatedKind, Ability<{ readonly programmeId: string }>>> = {
  theme: translateAnalysis,
  finding: translateAnalysis,
  gap: translateAnalysis,
  recommendation: writeRecommendations,
  passage: writeReport,
}

const COLUMNS = { theme: themes.columns, finding: findings.columns, gap: gaps.columns, recommendation: recommendations.columns }

/** How many characters the package takes of it. */
const mostOf = ({ kind, part }: Untranslated): number => {
  if (kind === 'passage') return PASSAGE_CHARS
  const columns: Readonly<Record<string, Column>> = COLUMNS[kind]
  const column = columns[`${part}_es`]
  return (column?.type === 'text' ? column.max : undefined) ?? PASSAGE_CHARS
}

/** What waits for a translation of what this actor may write. */
export const untranslatedFor = (actor: Actor, programmeId: string, source: ProgrammePackage): readonly Untranslated[] =>
  untranslatedIn(source).filter(({ kind }) => may(actor, WRITES[kind], { programmeId }))

export const listTranslations = defineQuery({
  ...translationList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readUntranslated,
  run: async ({ db, actor, subject, now }) => {
    const { programmeId } = subject
    const found = untranslatedFor(actor, programmeId, await readProgramme(db, { programmeId, now }))
    const saves = found.some(({ kind }) => kind === 'passage') ? await savesOf(db, programmeId) : undefined
    const texts = found.map((text) => ({
      ...text,
      most: mostOf(text),
      version: text.kind === 'passage' ? (saves?.get(passagePlace(text.id))?.version ?? 0) : null,
    }))
    return { texts, printed: await isPrinted(db, programmeId), may: mayDo(actor, subject, [setTranslationRule]) }
  },
  audit: 'none',
})
