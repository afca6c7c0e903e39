import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { gathered, type Part } from './grouped.ts'

/** Something that is said of one system, by its name. */
export type SaidOf<Said> = { readonly system: string; readonly said: readonly Said[] }

/** What is said alike of several systems, with whose it is. */
export type Shared = { readonly systems: string; readonly lines: readonly string[] }

const whose = (t: Translate, systems: readonly string[], all: number): string =>
  all > 1 && systems.length === all ? t('law.guide.every-law') : new Intl.ListFormat(LOCALES[t.lang]).format(systems)

/** Sentences that are the same of several systems stand once. */
export const sharedLines = (t: Translate, all: readonly SaidOf<string>[]): readonly Shared[] =>
  [
    ...gathered(
      all.flatMap(({ system, said }) => said.map((text) => ({ text, system }))),
      ({ text }) => text,
    ),
  ].map(([text, of]) => ({
    systems: whose(
      t,
      of.map(({ system }) => system),
      all.length,
    ),
    lines: [text],
  }))

/** Lists below a heading: each heading once, and below it each list once, with the systems that it is the same of. */
export const sharedParts = (
  t: Translate,
  all: readonly SaidOf<Part>[],
): readonly { readonly head: string; readonly of: readonly Shared[] }[] => {
  const parts = all.flatMap(({ system, said }) => said.map((one) => ({ ...one, system })))
  return [...gathered(parts, ({ head }) => head)].map(([head, below]) => ({
    head,
    of: [...gathered(below, ({ lines }) => JSON.stringify(lines)).values()].map((alike) => ({
      systems: whose(
        t,
        alike.map(({ system }) => system),
        all.length,
      ),
      lines: alike[0]?.lines ?? [],
    })),
  }))
}
