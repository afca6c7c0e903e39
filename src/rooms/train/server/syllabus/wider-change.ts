import type { UnderConditions } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { LANGS, LOCALES, translator } from '#kernel/i18n/translate.ts'
import type { Both } from '../../contract/both.ts'
import { Chapter } from '../../contract/chapter.ts'
import { type FieldBeyond, fieldsBeyond } from '../../domain/syllabus/fields-beyond.ts'
import { changesBeyond } from '../../domain/syllabus/only-conditions.ts'
import { trainMessages } from '../../messages.ts'
import { chapterTexts } from './sql/syllabus-chapters.ts'
import { versionSeen, type VersionSeen } from './sql/syllabus-versions.ts'

export type Wider = { readonly places: readonly string[]; readonly fields: readonly FieldBeyond[] }

/** A version with the names of its chapters; the chapters themselves are read where what changed is told field by field. */
const whole = async (handle: Handle, { programmeId, sha256, syllabus }: VersionSeen) => {
  const rows = await chapterTexts(handle, { programmeId, sha256 })
  const read = rows.map(({ id, sha256: hash, content }) => ({ id, sha256: hash, text: JSON.parse(content) as unknown }))
  return {
    named: { syllabus, chapters: read.map(({ id, sha256: hash, text }) => ({ id, sha256: hash, module: (text as Chapter).module })) },
    texts: () => ({ syllabus, chapters: read.map(({ text }) => Chapter.parse(text)) }),
  }
}

/** What a version changes of the one under conditions, beyond what they name: its places, and field by field. */
export const widerThan = async (handle: Handle, version: VersionSeen, under: UnderConditions): Promise<Wider> => {
  const voted = await versionSeen(handle, { programmeId: version.programmeId, sha256: under.approved.hash })
  if (!voted) return { places: ['—'], fields: [] }
  const [before, after] = [await whole(handle, voted), await whole(handle, version)]
  const targets = under.conditions.map(({ target }) => target)
  const places = changesBeyond(before.named, after.named, targets)
  return { places, fields: places.length === 0 ? [] : fieldsBeyond(before.texts(), after.texts(), places) }
}

/** As many as are read in one sentence; the page of the version has them all. */
const MOST_SAID = 5

/** Each field with what it holds and what is expected, in both languages; empty where there is none to name. */
export const sayFields = (fields: readonly FieldBeyond[]): Both => {
  const [es = '', en = ''] = LANGS.map((lang) => {
    const t = translator(lang, trainMessages)
    const said = fields.slice(0, MOST_SAID).map((one) => t('train.wider.field', one))
    const more = fields.length - said.length
    return new Intl.ListFormat(LOCALES[lang]).format(more > 0 ? [...said, t('train.wider.more', { n: more })] : said)
  })
  return { es, en }
}
