import type { Founding } from '#decide/port'
import { type Handle } from '#kernel/db/handles.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { countryCodes } from '#programme/port'
import { trainMessages } from '../messages.ts'

/** The body that votes on what is taught: the directors of the training units. */
export const DIRECTORS = 'training-directors'

const SUBJECT = /^train\.syllabus:(.+)$/
export const subjectOf = ({ code }: { readonly code: string }): string => `train.syllabus:${code}`
/** Undefined where the subject is no syllabus. */
export const codeOf = (subject: string): string | undefined => SUBJECT.exec(subject)?.[1]

/** Until an officer sets it otherwise, each country of the programme has one vote, which its director of training casts. */
export const foundingIn = async (handle: Handle, programmeId: string): Promise<Founding> => {
  const name = (lang: 'es' | 'en') => translator(lang, trainMessages)('train.body.directors')
  return { nameEs: name('es'), nameEn: name('en'), members: await countryCodes(handle, programmeId), voterRole: 'train.director' }
}
