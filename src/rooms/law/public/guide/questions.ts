import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { ACCUSED, ACCUSED_PARTS, GUIDE_STEPS, PURPOSE_STAGES, type Question, type Step } from '../../contract/guide.ts'
import { factName } from '../../domain/distinguish/say/names.ts'
import { has } from './said.ts'

const ANSWERS = ['unknown', 'yes', 'no'] as const

const radio = (name: string, value: string, label: string, checked: boolean): Markup =>
  html`<label><input type="radio" name="${name}" value="${value}"${checked ? ' checked' : ''}> ${label}</label>`

const optionsOf = (t: Translate, { id, kind }: Question): readonly Markup[] =>
  kind === 'purpose'
    ? PURPOSE_STAGES.map((stage, index) => radio(id, stage, t(`law.guide.purpose-${stage}`), index === 0))
    : ANSWERS.map((answer, index) => radio(id, answer, t('law.answer', { answer }), index === 0))

const question = (t: Translate, one: Question): Markup => {
  const { id, kind } = one
  if (kind === 'tick') return html`<label class="tick"><input type="checkbox" name="${id}" value="yes"> ${factName(t, id)}</label>`
  const asked = has(t, `law.ask.${id}`) ? t(`law.ask.${id}`) : factName(t, id)
  return html`<fieldset class="question">
    <legend>${asked}</legend>
    ${has(t, `law.hint.${id}`) ? html`<p class="soft">${t(`law.hint.${id}`)}</p>` : ''}
    <div class="options">${optionsOf(t, one)}</div>
  </fieldset>`
}

const further = (t: Translate, { further: more }: Step): Markup | '' =>
  more.length === 0
    ? ''
    : html`<details class="further"><summary>${t('law.guide.further')}</summary>${more.map((one) => question(t, one))}</details>`

/** Shown by the script alone: what it does by one press is done by hand on paper. */
const restNo = (t: Translate): Markup =>
  html`<p class="acts"><button type="button" class="rest-no" hidden>${t('law.guide.rest-no')}</button></p>`

/** Three questions for each person accused. */
const accusedQuestions = (t: Translate): readonly Markup[] =>
  ACCUSED.map(
    (who) => html`<h3>${t('law.guide.accused-one', { who })}</h3>
      ${ACCUSED_PARTS.map(
        (part) => html`<fieldset class="question">
          <legend>${t(`law.guide.accused-${part}`)}<span class="aside"> (${who})</span></legend>
          <div class="options">${optionsOf(t, { id: `accused.${who}.${part}`, kind: 'answer' })}</div>
        </fieldset>`,
      )}`,
  )

const NOTES = ['means', 'purpose', 'accused']
const GROUPS = ['acts', 'means', 'purpose']

/** Every question after place, date and age, a section for each screen. */
export const questionSteps = (t: Translate): readonly Markup[] =>
  GUIDE_STEPS.map(
    (step) => html`<section class="step" aria-labelledby="step-${step.id}">
      <h2 id="step-${step.id}" tabindex="-1">${t(`law.guide.step-${step.id}`)}</h2>
      ${NOTES.includes(step.id) ? html`<p>${t(`law.guide.${step.id}-note`)}</p>` : ''} ${step.questions.map((one) => question(t, one))}
      ${step.id === 'accused' ? accusedQuestions(t) : ''} ${further(t, step)} ${GROUPS.includes(step.id) ? restNo(t) : ''}
    </section>`,
  )
