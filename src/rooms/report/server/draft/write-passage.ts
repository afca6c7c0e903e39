import { LANGS } from '#kernel/i18n/translate.ts'
import { programmeSeen } from '#programme/port'
import { passageWrite } from '../../contract/operations.ts'
import { readPassage } from '../../domain/check-text.ts'
import { reportWords } from '../../messages.ts'
import { defineCommand } from '../define.ts'
import { dropReview, hasRead, keepWritten } from '../reviewed/keep-review.ts'
import { refuse } from '../problems.ts'
import { writeReport, writesAs } from './abilities.ts'
import { composedOf } from './composed.ts'
import { saidFaults } from './said-faults.ts'
import { addVersion, passagePlace, takeTurn, versionOf } from './texts.ts'

export const writePassage = defineCommand({
  ...passageWrite,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeReport,
  run: async ({ tx, actor, input, subject: { programmeId }, now }) => {
    const { key, es, en } = input
    await takeTurn(tx, programmeId)
    const { draft, source, dataHash } = await composedOf(tx, { programmeId, now, actor })
    const there = source.passages[key]
    if (!there && !draft.es.passages.includes(key)) refuse('passage.unknown', { key })
    const place = passagePlace(key)
    const version = await versionOf(tx, programmeId, place)
    if (version !== input.version)
      refuse('text.changed', {
        version,
        written: { es: there?.es ?? '', en: there?.en ?? '' },
        generated: { es: null, en: null },
        inputs: null,
      })
    const faults = LANGS.flatMap((lang) => readPassage(source, reportWords(lang), { key, text: input[lang] }).faults)
    if (faults.length > 0) refuse('text.unprintable', saidFaults(faults))
    await tx.deleteFrom('passage').where('programme_id', '=', programmeId).where('key', '=', key).execute()
    if (es !== '' || en !== '') await tx.insertInto('passage').values({ programme_id: programmeId, key, es, en }).execute()
    const text = { kind: 'passage', id: key } as const
    const written = { ...source, passages: { ...source.passages, [key]: { es, en } } }
    await (es === '' && en === ''
      ? dropReview(tx, programmeId, text)
      : keepWritten(tx, { programmeId, source: written }, { text, upToDate: hasRead(input, dataHash) }))
    const saved = { es, en, note: null, written_by: writesAs(actor, programmeId), written_at: now }
    await addVersion(tx, { programme_id: programmeId, place, version: version + 1, ...saved })
    return { version: version + 1 }
  },
  audit: (_, { input }) => ({ subject: passagePlace(input.key), fields: ['es', 'en'] }),
})
