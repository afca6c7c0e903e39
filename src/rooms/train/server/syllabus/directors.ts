import type { Founding } from '#decide/port'
import { type Handle } from '#kernel/db/handles.ts'
import { type Lang, translator, type Values } from '#kernel/i18n/translate.ts'
import { countryCodes } from '#programme/port'
import type { Syllabus } from '../../contract/syllabus.ts'
import { trainMessages } from '../../messages.ts'

/** The body that votes on what is taught: the directors of the training units. */
export const DIRECTORS = 'training-directors'

const SUBJECT = /^train\.syllabus:(.+)$/
export const subjectOf = ({ code }: { readonly code: string }): string => `train.syllabus:${code}`
/** Undefined where the subject is no syllabus. */
export const codeOf = (subject: string): string | undefined => SUBJECT.exec(subject)?.[1]

const inBoth = (key: string, values: (lang: Lang) => Values = () => ({})) => {
  const say = (lang: Lang) => translator(lang, trainMessages)(key, values(lang))
  return { es: say('es'), en: say('en') }
}

/** What a version is called on an agenda and in minutes. */
export const titleAsPut = ({ title, semver }: Pick<Syllabus, 'title' | 'semver'>) =>
  inBoth('train.syllabus.as-put', (lang) => ({ title: title[lang], semver }))

/** Until an officer sets it otherwise, each country of the programme has one vote, which its director of training casts. */
export const foundingIn = async (handle: Handle, programmeId: string): Promise<Founding> => {
  const { es: nameEs, en: nameEn } = inBoth('train.body.directors')
  return { nameEs, nameEn, members: await countryCodes(handle, programmeId), voterRole: 'train.director' }
}
