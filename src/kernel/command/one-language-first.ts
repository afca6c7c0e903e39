import { z } from 'zod'
import { type Lang, LANGS } from '../i18n/translate.ts'
import { typed, wording } from './wording.ts'

/** What somebody writes in one language first: as `wording`, or empty until it is translated. */
export const draftWording = (max: number) =>
  typed()
    .trim()
    .superRefine((text, context) => {
      if ([...text].length > max) context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: text })
    })
    .default('')

/** A text `title` as the two fields of an input, `titleEs` and `titleEn`, of which one may be left for the translator. */
export const inOneOrBoth = <Name extends string>(name: Name, max: number) =>
  ({ [`${name}Es`]: draftWording(max), [`${name}En`]: draftWording(max) }) as {
    [K in `${Name}Es` | `${Name}En`]: ReturnType<typeof draftWording>
  }

/**
 * Refuses each of these texts that is written in neither language, at its Spanish field, along with whatever else is amiss.
 * @example z.strictObject({ ...inOneOrBoth('title', 160) }).superRefine(...writtenOnce('title'))
 */
export const writtenOnce = (...names: readonly string[]) => {
  const refuseUnwritten = (given: object, context: z.RefinementCtx): void => {
    const of = given as Readonly<Record<string, string | null>>
    for (const name of names)
      if (!of[`${name}Es`] && !of[`${name}En`])
        context.addIssue({ code: 'custom', message: 'kernel.input.in-no-language', path: [`${name}Es`], input: given })
  }
  // Nobody mends one field to be told of the next.
  const when = ({ value }: { readonly value: unknown }): boolean => typeof value === 'object' && value !== null
  return [refuseUnwritten, { when }] as const
}

/**
 * A translation: the language it is in, the text as its translator read it in the other one, and what it says now. Who has written there since,
 * or changed what was read, is not written over.
 */
export const translationOf = (max: number) => ({ lang: z.enum(LANGS), source: z.string().max(max), text: wording(max) })

type Translation = { readonly part: string; readonly lang: Lang; readonly source: string; readonly text: string }

/** The field of a record that a translation fills: `titleEn`. */
export const translatedField = ({ part, lang }: Pick<Translation, 'part' | 'lang'>): string => `${part}${lang === 'es' ? 'Es' : 'En'}`

/**
 * A record with a translation in the field that lacked it.
 * @returns undefined where somebody has written there since, or changed what was translated
 */
export const translatedIn = <Stored extends object>(before: Stored, { part, lang, source, text }: Translation): Stored | undefined => {
  const of = before as Readonly<Record<string, unknown>>
  const own = translatedField({ part, lang })
  const other = translatedField({ part, lang: lang === 'es' ? 'en' : 'es' })
  return of[own] || of[other] !== source ? undefined : { ...before, [own]: text }
}
