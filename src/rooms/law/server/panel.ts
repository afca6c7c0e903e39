import { type Founding, standingsOf, submissionSeen, textsOf } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { translator } from '#kernel/i18n/translate.ts'
import type { Jurisdiction } from '../contract/facts.ts'
import { lawMessages } from '../messages.ts'

export const subjectOf = ({ id }: { readonly id: string }): string => `law:${id}`
export const panelOf = (system: Jurisdiction): string => `law-${system.toLowerCase()}`

/** Until an officer sets it otherwise the panel is the country itself: whoever signs for it decides on what two of its lawyers agreed. */
export const foundingOf = (system: Jurisdiction): Founding => {
  const name = (lang: 'es' | 'en') => translator(lang, lawMessages)('law.proposal.panel', { system })
  return { nameEs: name('es'), nameEn: name('en'), members: [system] }
}

type Asked = { readonly programmeId: string; readonly id: string; readonly system: Jurisdiction; readonly now: string }

/** Where the panel stands towards what was put to it last; undefined where nothing was. */
export const panelStanding = async (handle: Handle, { programmeId, id, system, now }: Asked) => {
  const subject = subjectOf({ id })
  const put = await submissionSeen(handle, { programmeId, subject })
  if (!put) return undefined
  const texts = await textsOf(handle, put)
  const [text] = texts
  if (!text) return undefined
  // The text is frozen while the panel decides: what would be law is what was put.
  const current = new Map(texts.map(({ country, hash }) => [country, hash]))
  const about = { programmeId, subject, body: panelOf(system), founding: foundingOf(system), now }
  const { members, gate } = await standingsOf(handle, { ...about, current })
  return { subject, put, text: text.text, hash: text.hash, members, gate }
}
