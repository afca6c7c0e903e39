import type { Paper, PaperPart, PaperQuestion } from '#documents/paper.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Form, FormItem, FormSet } from '../../contract/forms.ts'
import type { Item, ItemKind } from '../../contract/item.ts'
import { LETTERS, UNKNOWN } from './letters.ts'
import { ELEMENTS } from '../../contract/elements.ts'

const SIGNS = { mother: 1, birthplace: 1, day: 2, siblings: 2, surname: 1, month: 2 } as const

/** What the sheet's first line says of every question is not said again: so the others stand out. */
const ONE_LETTER: ReadonlySet<ItemKind> = new Set(['single', 'vignette'])

const withLetters = (texts: readonly string[]) => texts.map((text, at) => ({ mark: LETTERS[at] ?? '', text }))

const questionOf = (t: Translate, item: Item, { asked, number }: { readonly asked: FormItem; readonly number: number }): PaperQuestion => {
  const { lang } = t
  const byId = new Map(item.options.map((option) => [option.id, option]))
  const texts = asked.options.map((id) => byId.get(id)?.text[lang] ?? '')
  const common = {
    number: String(number),
    stem: item.stem[lang].split('\n').filter((line) => line !== ''),
    hint: ONE_LETTER.has(item.kind) ? '' : t(`train.paper.hint.${item.kind}`),
  }
  const unknown = { mark: UNKNOWN, text: t('train.paper.unknown') }
  if (item.kind === 'matching') {
    const matches = (asked.matches ?? []).map((id) => byId.get(id)?.match?.[lang] ?? '')
    return { ...common, answer: 'match', lines: texts, options: [...withLetters(matches), unknown] }
  }
  const options = [...withLetters(texts), unknown]
  return item.kind === 'ordering' ? { ...common, answer: 'order', options, boxes: texts.length } : { ...common, answer: 'circle', options }
}

/** Six questions, in the same words every time: the answers make a code that only the person can make again. */
const codePart = (t: Translate): PaperPart => ({
  title: t('train.paper.code.title'),
  lead: [t('train.paper.code.lead')],
  questions: ELEMENTS.map((element, at) => ({
    number: String(at + 1),
    stem: [t(`train.paper.code.${element}`)],
    hint: '',
    answer: 'write',
    options: [],
    boxes: SIGNS[element],
  })),
})

/** Of boxes nothing is said where no question has any. */
const instructionsFor = (questions: readonly PaperQuestion[]): readonly string[] => [
  'circle',
  ...(questions.some(({ answer }) => answer !== 'circle') ? ['letters'] : []),
  'unknown',
  'mistake',
  'name',
  'time',
]

export type PaperOrder = {
  readonly set: FormSet
  readonly form: Form
  readonly bank: readonly Item[]
  readonly size: Paper['size']
  readonly isLarge: boolean
  readonly codes: readonly string[]
  /** When it is answered, where that is known as it is printed. */
  readonly wave?: 'pre' | 'post'
  /** Whether the sheet asks for a self-made code in place of a pseudonym. */
  readonly isAnonymous: boolean
}

/** Sheets of one form in one language: what the test is for, how to answer, the questions. No key, no outcome and no name stands on them. */
export const composePaper = ({ set, form, bank, size, isLarge, codes, isAnonymous, wave }: PaperOrder, t: Translate): Paper => {
  const byId = new Map(bank.map((item) => [item.id, item]))
  const questions = form.items.flatMap((asked, at) => {
    const item = byId.get(asked.item)
    return item ? [questionOf(t, item, { asked, number: at + 1 })] : []
  })
  return {
    lang: t.lang,
    title: t('train.paper.title', { form: form.name }),
    subtitle: t('train.paper.subtitle', { form: form.name, n: questions.length }),
    date: set.syllabus.date,
    authors: [t('train.paper.author')],
    size,
    isLarge,
    codes,
    promise: t('train.paper.promise'),
    notice: set.bank.notice?.[t.lang] ?? '',
    instructions: instructionsFor(questions).map((what) => t(`train.paper.how.${what}`)),
    fields: isAnonymous ? [] : [{ label: t('train.paper.person'), before: 'P–', boxes: 8 }],
    moment: wave === undefined ? '' : t('train.paper.moment', { wave }),
    choices: { label: t('train.paper.wave'), options: ['pre', 'post', 'm3', 'm6'].map((wave) => t('train.paper.wave-of', { wave })) },
    parts: [{ title: t('train.paper.questions'), lead: [], questions }, ...(isAnonymous ? [codePart(t)] : [])],
    words: {
      sample: set.bank.notice ? t('train.paper.sample') : '',
      sheet: t('train.paper.sheet'),
      page: t('train.paper.page', { page: '{page}', total: '{total}' }),
      end: t('train.paper.end'),
    },
  }
}
