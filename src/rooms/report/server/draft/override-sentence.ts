import type { Writer } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { sentenceOverride } from '../../contract/operations.ts'
import type { Override, ProgrammePackage } from '../../contract/package.ts'
import { sentenceFaults } from '../../domain/check-text.ts'
import { type DraftSentence, sentencesOf } from '../../domain/draft.ts'
import { reportWords } from '../../messages.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { hasRead, keepWritten } from '../reviewed/keep-review.ts'
import { type ReportTables, seen } from '../tables.ts'
import { writeReport, writesAs } from './abilities.ts'
import { composedOf } from './composed.ts'
import { saidFaults } from './said-faults.ts'
import { addVersion, sentencePlace, takeTurn, versionOf } from './texts.ts'

type Read = { readonly version: number; readonly inputs: string | null }

/** Refuses to write over what its author has not read: a text saved since, or values that moved since. */
const unmoved = (read: Read, now: { sentence: DraftSentence; version: number }): void => {
  const { override, generated, inputs } = now.sentence
  if (read.version === now.version && (read.inputs === null || read.inputs === inputs)) return
  refuse('text.changed', {
    version: now.version,
    written: { es: override?.text_es ?? null, en: override?.text_en ?? null },
    generated,
    inputs,
  })
}

const keepOverride = async (
  tx: Writer<ReportTables>,
  programmeId: string,
  row: Omit<ReportTables['sentence_override'], 'programme_id' | 'position'>,
): Promise<void> => {
  const { sentence, ...fields } = row
  const changed = await tx
    .updateTable('sentence_override')
    .set(fields)
    .where('programme_id', '=', programmeId)
    .where('sentence', '=', sentence)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  const last = await seen(tx, 'sentence_override')
    .select((of) => of.fn.max('position').as('position'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  await tx
    .insertInto('sentence_override')
    .values({ programme_id: programmeId, position: (last?.position ?? -1) + 1, ...row })
    .execute()
}

/** The package as it stands once the text is in it. */
const withOverride = (source: ProgrammePackage, row: Pick<Override, 'sentence' | 'text_es' | 'text_en'>): ProgrammePackage => {
  const others = source.tables.sentence_overrides.filter(({ sentence }) => sentence !== row.sentence)
  const written = { ...row, inputs: '', generated_es: null, generated_en: null, note: null }
  return { ...source, tables: { ...source.tables, sentence_overrides: [...others, written] } }
}

export const overrideSentence = defineCommand({
  ...sentenceOverride,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeReport,
  run: async ({ tx, actor, input, subject: { programmeId }, now }) => {
    await takeTurn(tx, programmeId)
    const { draft, source, dataHash, beyondAll } = await composedOf(tx, { programmeId, now, actor })
    const sentence = sentencesOf(draft, source).find(({ id }) => id === input.sentence) ?? refuse('text.unsaid')
    const place = sentencePlace(sentence.id)
    const version = await versionOf(tx, programmeId, place)
    unmoved(input, { sentence, version })
    if (beyondAll().has(sentence.id)) refuse('text.unreleased')
    const written = [['es', input.es] as const, ['en', input.en] as const].flatMap(([lang, text]) =>
      text === null ? [] : sentenceFaults(source, reportWords(lang), { id: sentence.id, inputs: sentence.inputs, text }),
    )
    if (written.length > 0) refuse('text.unprintable', saidFaults(written))
    await keepOverride(tx, programmeId, {
      sentence: sentence.id,
      text_es: input.es,
      text_en: input.en,
      inputs: sentence.inputs,
      generated_es: sentence.generated.es,
      generated_en: sentence.generated.en,
      note: input.note,
    })
    const row = { sentence: sentence.id, text_es: input.es, text_en: input.en }
    await keepWritten(
      tx,
      { programmeId, source: withOverride(source, row) },
      { text: { kind: 'sentence', id: sentence.id }, upToDate: hasRead(input, dataHash) },
    )
    const text = { es: input.es, en: input.en, note: input.note, written_by: writesAs(actor, programmeId), written_at: now }
    await addVersion(tx, { programme_id: programmeId, place, version: version + 1, ...text })
    return { version: version + 1 }
  },
  audit: (_, { input }) => ({ subject: sentencePlace(input.sentence), fields: ['es', 'en', 'note'] }),
})
