import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { GROUPS } from '../../contract/fact-ids.ts'
import { ACCUSED, ACCUSED_PARTS } from '../../contract/guide.ts'
import { GUIDE_STEPS, NOTED_STEPS, type Question, type Step } from '../../contract/guide-steps.ts'
import { answerOptions, questionWords } from '../../domain/guide/say-question.ts'

const radio = (name: string, value: string, label: string, checked: boolean): Markup =>
  html`<label><input type="radio" name="${name}" value="${value}"${checked ? ' checked' : ''}> ${label}</label>`

const optionsOf = (t: Translate, id: string, kind: Question['kind']): readonly Markup[] =>
  answerOptions(t, kind).map((option, index) => radio(id, option.id, option.label, index === 0))

const question = (t: Translate, one: Question): Markup => {
  const { id, kind } = one
  const { label, hint } = questionWords(t, one)
  if (kind === 'tick') return html`<label class="tick"><input type="checkbox" name="${id}" value="yes"> ${label}</label>`
  return html`<fieldset class="question" data-asks="${id}">
    <legend>${label}</legend>
    ${hint === undefined ? '' : html`<p class="soft">${hint}</p>`}
    <div class="options">${optionsOf(t, id, kind)}</div>
  </fieldset>`
}

const further = (t: Translate, { further: more }: Step): Markup | '' =>
  more.length === 0
    ? ''
    : html`<div class="deciding"></div>
        <details class="further"><summary>${t('law.guide.further')}</summary>${more.map((one) => question(t, one))}</details>`

/** Shown by the script alone: what it does by one press is done by hand on paper. */
const restNo = (t: Translate, group: string): Markup =>
  html`<p class="acts"><button type="button" class="rest-no" data-group="${group}" hidden>${t('law.guide.rest-no', { group })}</button></p>`

/** Three questions for each person accused. */
const accusedQuestions = (t: Translate): readonly Markup[] =>
  ACCUSED.map(
    (who) => html`<h3>${t('law.guide.accused-one', { who })}</h3>
      ${ACCUSED_PARTS.map(
        (part) => html`<fieldset class="question">
          <legend>${t(`law.guide.accused-${part}`)}<span class="aside"> (${who})</span></legend>
          <div class="options">${optionsOf(t, `accused.${who}.${part}`, 'answer')}</div>
        </fieldset>`,
      )}`,
  )

/** Every question after place, date and age, a section for each screen. */
export const questionSteps = (t: Translate): readonly Markup[] =>
  GUIDE_STEPS.map(
    (step) => html`<section class="step" aria-labelledby="step-${step.id}">
      <h2 id="step-${step.id}" tabindex="-1">${t(`law.guide.step-${step.id}`)}</h2>
      ${step.id === 'entry' ? html`<p class="say" id="entry-known" hidden></p>` : ''} ${NOTED_STEPS.includes(step.id) ? html`<p>${t(`law.guide.${step.id}-note`)}</p>` : ''} ${step.questions.map((one) => question(t, one))}
      ${step.id === 'accused' ? accusedQuestions(t) : ''} ${further(t, step)} ${step.id in GROUPS ? restNo(t, step.id) : ''}
    </section>`,
  )
