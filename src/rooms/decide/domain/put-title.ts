import type { Lang } from '#kernel/i18n/translate.ts'

type Put = { readonly title: Readonly<Record<Lang, string>> | null; readonly subject: string }

/** What was put, by the name that its room gave it, or by its subject. */
export const putTitle = (lang: Lang, { title, subject }: Put): string => title?.[lang] ?? subject

/** What kind of text a subject is, which says the room that keeps it: `train.syllabus` of `train.syllabus:TIP-1`. */
export const kindOf = (subject: string): string => subject.slice(0, Math.max(0, subject.indexOf(':')))
