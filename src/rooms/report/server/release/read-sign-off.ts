import { mayDo } from '#kernel/access/ability.ts'
import { recordLetters, submissionSeen, takePositions, textsOf } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { dayIn } from '#programme/rules'
import { refuse } from '#kernel/problem/kernel-problems.ts'
import { CountryPart } from '../../contract/country-part.ts'
import { signOffRead } from '../../contract/sign-off.ts'
import { partChanges } from '../../domain/release/part-changes.ts'
import { partLeads } from '../../domain/release/part-leads.ts'
import { reportWords } from '../../messages.ts'
import { readSignOffs } from './abilities.ts'
import { currentOf, standingsNow } from './current.ts'
import { lineOf } from './position-line.ts'
import { defineQuery } from './tables.ts'

type About = { readonly programmeId: string; readonly subject: string; readonly country: string }

/** What was put to the country, last or as the number says; null where nothing was. */
const putBefore = async (handle: Handle, { country, ...about }: About, number?: number) => {
  const put = await submissionSeen(handle, { ...about, number })
  const text = put && (await textsOf(handle, put)).find((one) => one.country === country)
  return put && text ? { put, hash: text.hash, part: CountryPart.parse(JSON.parse(text.text)) } : null
}

type Put = NonNullable<Awaited<ReturnType<typeof submissionSeen>>>
const putOf = ({ id, number, putAt, deadline }: Put, country: string) => ({ id, number, putAt, putOn: dayIn(country, putAt), deadline })

export const readSignOff = defineQuery({
  ...signOffRead,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSignOffs,
  run: async ({ db, actor, subject, input: { programmeId, country }, now }) => {
    const current = await currentOf(db, { programmeId, now })
    const part = current.parts.find((one) => one.country === country)?.part ?? refuse('record.not-found')
    const about = { programmeId, subject: current.subject, country }
    const put = await putBefore(db, about)
    const before = put && put.put.number > 1 ? await putBefore(db, about, put.put.number - 1) : null
    const { members, besides } = await standingsNow(db, current, now)
    const member = [...members, ...besides].find((one) => one.country === country)
    return {
      put: put && { ...putOf(put.put, country), hash: put.hash },
      part: put?.part ?? part,
      leads: partLeads(put?.part ?? part, { source: current.source, words: { es: reportWords('es'), en: reportWords('en') } }),
      state: member?.state ?? 'not-put',
      last: lineOf(member?.last ?? null),
      changed: put && before ? partChanges(before.part, put.part) : [],
      moved: put ? partChanges(put.part, part) : [],
      may: [...mayDo(actor, { programmeId, country }, [takePositions]), ...mayDo(actor, subject, [recordLetters])],
    }
  },
  audit: 'none',
})
