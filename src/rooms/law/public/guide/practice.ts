import { html } from 'hono/html'
import { z } from 'zod'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { Facts } from '../../contract/facts.ts'
import { Bilingual } from '../../contract/law-data.ts'
import { judgedBy } from '../../domain/distinguish/distinguish.ts'
import { outcomeWords } from '../../domain/distinguish/say/outcome-word.ts'
import { seedLaw } from '../../domain/seed.ts'
import cases from './practice.json' with { type: 'json' }

const PracticeCase = z.strictObject({ id: z.string(), story: Bilingual, facts: Facts, why: Bilingual })

/** Short cases of nobody to think about; the answer is that of the rules, worked out when the page is made. */
export const practiceCases = () => z.array(PracticeCase).parse(cases)

/** As the first word of a sentence. */
const begun = (t: Translate, words: string): string => words.charAt(0).toLocaleUpperCase(LOCALES[t.lang]) + words.slice(1)

const palermo = (t: Translate, facts: Facts): string => {
  const { INT } = judgedBy(seedLaw(), facts)
  return INT ? outcomeWords(t, INT) : ''
}

const answer = (t: Translate, { facts, why }: z.infer<typeof PracticeCase>): Markup =>
  html`<strong>${begun(t, palermo(t, facts))}.</strong> ${why[t.lang]}`

/** On a screen each answer opens below its case; on paper, where nothing opens, they stand together at the end. */
export const practice = (t: Translate): Markup => html`<section aria-labelledby="practice">
  <h2 id="practice">${t('law.guide.cases')}</h2>
  <p>${t('law.guide.cases-lead')}</p>
  <ol>
    ${practiceCases().map(
      (one) => html`<li>
        <p>${one.story[t.lang]}</p>
        <details class="on-screen">
          <summary>${t('law.guide.answer')}</summary>
          <p>${answer(t, one)}</p>
        </details>
      </li>`,
    )}
  </ol>
  <div class="on-paper">
    <h3>${t('law.guide.answers')}</h3>
    <ol>
      ${practiceCases().map((one) => html`<li>${answer(t, one)}</li>`)}
    </ol>
  </div>
</section>`
