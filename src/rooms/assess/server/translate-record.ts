import type { z } from 'zod'
import type { Actor } from '#kernel/access/actor.ts'
import { translatedField, translatedIn } from '#kernel/command/one-language-first.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { recordTranslate, type TranslateRecord } from '../contract/translation.ts'
import { translateAnalysis } from './analysis-abilities.ts'
import { defineCommand } from './define.ts'
import { changeFinding } from './edit-finding.ts'
import { changeGap } from './edit-gap.ts'
import { changeTheme } from './edit-theme.ts'
import { refuse } from './problems.ts'
import { findingSeen } from './sql/findings.ts'
import { gapSeen } from './sql/gaps.ts'
import { themeSeen } from './sql/themes.ts'
import { takeTurn } from './sql/turn.ts'
import type { AssessTables } from './tables.ts'

type Input = z.output<typeof TranslateRecord>
type By = { readonly actor: Actor; readonly now: string }
type Save = { readonly version: number; readonly changedAt: string | null; readonly changedBy: string | null }

const SEEN = { theme: themeSeen, finding: findingSeen, gap: gapSeen } as const

/** The same record with its translation. Refused where somebody has written there since, or changed what was translated. */
const translated = <Stored extends Save>(before: Stored, input: Input): Stored => {
  const { version, changedAt, changedBy } = before
  return translatedIn(before, input) ?? refuse('assessment.changed', { version, changedAt, changedBy })
}

const translate = async (tx: Writer<AssessTables>, input: Input, by: By): Promise<number | undefined> => {
  const { kind, programmeId, code } = input
  const about = { programmeId, code, ...by }
  switch (kind) {
    case 'theme': {
      const before = await themeSeen(tx, programmeId, code)
      return before && changeTheme(tx, about, { before, written: translated(before, input) })
    }
    case 'finding': {
      const before = await findingSeen(tx, programmeId, code)
      return before && changeFinding(tx, about, { before, written: translated(before, input) })
    }
    case 'gap': {
      const before = await gapSeen(tx, programmeId, code)
      return before && changeGap(tx, about, { before, written: translated(before, input) })
    }
  }
}

export const translateRecord = defineCommand({
  ...recordTranslate,
  on: ({ tx, input: { kind, programmeId, code } }): Promise<(Save & { programmeId: string }) | undefined> =>
    SEEN[kind](tx, programmeId, code),
  can: translateAnalysis,
  run: async ({ tx, actor, input, subject, now }) => {
    await takeTurn(tx, input.programmeId)
    const version = await translate(tx, input, { actor, now })
    return { code: input.code, version: version ?? subject.version }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: [translatedField(input)] }),
})
