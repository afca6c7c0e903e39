import { namesOf } from '#programme/rules'
import { frameOf, programmeSeen } from '#programme/port'
import type { Document } from '#documents/model.ts'
import { knowing } from '#kernel/db/handles.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { meetingMinutes } from '../contract/meeting.ts'
import { composeMinutes } from '../domain/minutes/compose-minutes.ts'
import { decideMessages } from '../messages.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { meetingShown } from './meeting-shown.ts'
import { meetingSeen } from './sql/meetings.ts'

/** Setting a few pages takes some hundredths of a second; what sets them is fetched when the first minutes are asked for, and not with the server. */
const RENDER = {
  pdf: async (document: Document) => (await import('#documents/pdf/render-pdf.ts')).renderPdf(document),
  docx: async (document: Document) => (await import('#documents/docx/render-docx.ts')).renderDocx(document),
  html: async (document: Document) => new TextEncoder().encode((await import('#documents/html/render-html.ts')).renderHtml(document)),
} as const
const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const

export const printMinutes = defineQuery({
  ...meetingMinutes,
  on: ({ db, input }) => meetingSeen(db, input),
  can: readPositions,
  run: async ({ db, actor, input: { lang, format }, subject, now }) => {
    const meeting = await meetingShown(db, subject, { actor, now })
    const { programmeId } = subject
    const programme = await programmeSeen(db, programmeId)
    const t = translator(lang, decideMessages)
    const names = namesOf(lang, await frameOf(knowing(db), programmeId), t('decide.region'))
    const about = {
      name: (lang === 'es' ? programme?.nameEs : programme?.nameEn) ?? '',
      isExample: programme?.provenance === 'reconstruction',
    }
    const document = composeMinutes({ meeting, nameOf: names.country, programme: about, now }, t)
    const bytes = new Uint8Array(await RENDER[format](document))
    return { name: `${t('decide.minutes.file')}-${meeting.day}.${lang}.${format}`, mediaType: MEDIA_TYPES[format], bytes }
  },
  audit: 'none',
})
