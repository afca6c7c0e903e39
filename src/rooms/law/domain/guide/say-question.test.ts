import { expect, it } from 'vitest'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { GUIDE_STEPS } from '../../contract/guide-steps.ts'
import { lawMessages } from '../../messages.ts'
import { ageOptions, answerOptions, questionWords } from './say-question.ts'

const questions = GUIDE_STEPS.flatMap(({ questions: asked, further }) => [...asked, ...further])

it.each(LANGS)('a question is asked in words of its own, and hinted at, where the catalogue in %s has them', (lang) => {
  const has = (key: string) => key in lawMessages[lang]
  expect(questions.filter(({ id, isWorded }) => isWorded !== has(`law.ask.${id}`))).toEqual([])
  expect(questions.filter(({ id, isHinted }) => isHinted !== has(`law.hint.${id}`))).toEqual([])
})

it('is said with its hint, and with its options, what is not known first', () => {
  const t = translator('en', lawMessages)
  const [asked, plain] = ['border', 'acts.hiring'].map((id) => questions.find((one) => one.id === id)!)
  expect(questionWords(t, asked!)).toEqual({ label: t('law.ask.border'), hint: t('law.hint.border') })
  expect(questionWords(t, plain!)).toEqual({ label: t('law.fact.acts.hiring'), hint: t('law.hint.acts.hiring') })
  expect(answerOptions(t, 'answer').map(({ label }) => label)).toEqual(['not known', 'yes', 'no'])
  expect(answerOptions(t, 'purpose')[2]).toEqual({ id: 'intended', label: 'intended' })
  expect(ageOptions(t).map(({ label }) => label)[0]).toBe('not known')
})
