import type { Translate } from '#kernel/i18n/translate.ts'
import type { RollLine } from '../../contract/attendance.ts'
import type { FormSet } from '../../contract/forms.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Item } from '../../contract/item.ts'
import type { Module } from '../../contract/syllabus.ts'

/** What a folder is made of. Names stand in `people` only where whoever prints sees them and asked for them. */
export type FolderOrder = {
  readonly code: string
  readonly country: string
  readonly pilot: boolean
  readonly starts: string
  readonly ends: string
  readonly zone: string
  readonly venue: string
  readonly mode: string
  readonly syllabus: {
    readonly title: string
    readonly semver: string
    /** Of that version, and not of the session. */
    readonly date: string
    readonly sha256: string
    readonly state: string
    readonly notice: string
  }
  readonly modules: readonly Module[]
  /** Of these modules, those that the version carries. */
  readonly chapters: readonly Chapter[]
  readonly halfDays: readonly string[]
  readonly people: readonly RollLine[]
  readonly facilitators: readonly string[]
  readonly size: 'us-letter' | 'a4'
  readonly tests: FolderTests | undefined
}

/** The forms of the test, and from which sheet on this session’s are numbered. */
export type FolderTests = { readonly set: FormSet; readonly bank: readonly Item[]; readonly firstSheet: number }

/** How many questions each test has; 0 where none is printed with the folder. */
export const questionsOf = ({ tests }: Pick<FolderOrder, 'tests'>): number => tests?.set.forms[0]?.items.length ?? 0

/** Of the questions of a test, those on what this session teaches. */
export const ownQuestionsOf = ({ modules, tests }: Pick<FolderOrder, 'modules' | 'tests'>): number => {
  const own = new Set<string | null>(modules.flatMap(({ outcomes }) => outcomes))
  const items = new Map(tests?.bank.map((item) => [item.id, item]))
  return (tests?.set.forms[0]?.items ?? []).filter(({ item }) => own.has(items.get(item)?.outcome ?? '')).length
}

/** A half day in words: `lunes 2 de marzo, mañana`. */
export const sayHalfDay = (t: Translate, halfDay: string): string => {
  const day = new Intl.DateTimeFormat(t.lang === 'es' ? 'es-419' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return t('train.roll.half-day', { day: day.format(new Date(`${halfDay.slice(0, 10)}T00:00:00Z`)), half: halfDay.slice(11) })
}

/** Whether anybody's name is printed; of nobody expected there is none to miss. */
export const isNamed = (people: readonly RollLine[]): boolean => people.length === 0 || people.some(({ name }) => name !== null)

export const expectedOf = ({ people }: Pick<FolderOrder, 'people'>): readonly RollLine[] =>
  people.filter(({ arm, withdrawnOn }) => arm === 'trained' && withdrawnOn === null)
