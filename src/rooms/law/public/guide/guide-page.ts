import { html } from 'hono/html'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { type Markup, publicPage } from '#ui/public/frame.ts'
import { JURISDICTIONS } from '../../contract/systems.ts'
import { PHASES } from '../../contract/guide.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { type PublicLaw, seedAlone } from '../../server/public-law.ts'
import { warningOf } from '../approval.ts'
import { ageOptions } from '../../domain/guide/say-question.ts'
import { apartTable } from './apart-table.ts'
import { listsByCountry } from './law-lists.ts'
import { practice } from './practice.ts'
import { questionSteps } from './questions.ts'
import { rulesSection } from './rules.ts'
import { guideWords } from './words.ts'

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

const where = (t: Translate): Markup => html`<section class="step" aria-labelledby="step-where">
  <h2 id="step-where" tabindex="-1">${t('law.guide.step-where')}</h2>
  <fieldset class="question">
    <legend>${t('law.guide.countries')}</legend>
    <div class="options">
      ${JURISDICTIONS.map((system) => html`<label><input type="checkbox" name="jurisdictions" value="${system}"> ${t('law.system', { system })}</label>`)}
    </div>
  </fieldset>
  <p class="question">
    <label for="date">${t('law.guide.date')}</label>
    <input type="text" id="date" name="date" inputmode="numeric" maxlength="10" autocomplete="off" spellcheck="false" aria-describedby="date-hint">
    <span class="soft" id="date-hint">${t('law.guide.date-hint')}</span>
    <span class="wrong" id="date-wrong" role="alert" hidden>${t('law.guide.date-wrong')}</span>
    <span class="wrong" id="date-future" role="alert" hidden>${t('law.guide.date-future')}</span>
  </p>
  <div class="question">
    <label for="phase">${t('law.guide.phase')}</label>
    <select id="phase" name="phase" class="on-screen">${PHASES.map((phase) => html`<option value="${phase}">${t(`law.guide.phase-${phase}`)}</option>`)}</select>
    <span class="on-paper" aria-hidden="true">${PHASES.map((phase) => html`☐\u00a0${t(`law.guide.phase-${phase}`)} `)}</span>
    <p class="soft">${t('law.guide.phase-hint')}</p>
    <details class="soft"><summary class="on-screen">${t('law.guide.phase-more')}</summary><p>${t('law.guide.phase-rest')}</p></details>
  </div>
</section>`

const person = (t: Translate): Markup => html`<section class="step" aria-labelledby="step-person">
  <h2 id="step-person" tabindex="-1">${t('law.guide.step-person')}</h2>
  <fieldset class="question">
    <legend>${t('law.guide.age')}</legend>
    <p class="soft">${t('law.guide.age-hint')}</p>
    <div class="options">
      ${ageOptions(t).map(
        ({ id, label }) => html`<label><input type="radio" name="age" value="${id}"${id === 'unknown' ? ' checked' : ''}> ${label}</label>`,
      )}
    </div>
  </fieldset>
</section>`

/** Where the script puts what it works out; a reader without one prints the questions and the table instead. */
const result = (t: Translate): Markup => html`<section id="result" aria-labelledby="result-head" hidden>
  <h2 id="result-head" tabindex="-1">${t('law.guide.result')}</h2>
  <div id="outcome"></div>
  <p class="acts"><button type="button" id="print">${t('law.guide.print')}</button> <button type="button" id="save">${t('law.guide.save')}</button> <button type="button" id="clear">${t('law.guide.clear')}</button></p>
</section>`

/**
 * The guide to tell trafficking from smuggling. Everything that it asks and teaches stands in the page; its script only works out the answer,
 * on the reader's own device, and the page's policy lets it send nothing.
 */
export const guidePage = (t: Translate, script: string | undefined, given: PublicLaw = seedAlone()): string =>
  publicPage({
    t,
    title: t('law.guide.title'),
    warning: warningOf(t, given, null),
    ways: [
      { href: lawPaths.guide(t.lang), text: t('law.guide.way'), here: true },
      { href: lawPaths.screening(t.lang), text: t('law.guide.screening') },
      { href: lawPaths.index(t.lang), text: t('law.guide.law') },
    ],
    other: lawPaths.guide(OTHER[t.lang]),
    ...(script && { script }),
    body: html`<div class="careful">
        <p><strong>${t('law.guide.victim')}</strong> ${t('law.guide.victim-why')}</p>
        <p class="private with-script" hidden>${t('law.guide.private')}</p>
      </div>
      <p class="lead">${t('law.guide.lead')}</p>
      <p class="without-script">${t('law.guide.no-script')}</p>
      <details class="how">
        <summary>${t('law.guide.how')}</summary>
        <p class="with-script" hidden>${t('law.guide.how-buttons')} ${t('law.guide.offline')}</p>
        <p>${t('law.guide.yardstick')}</p>
        ${apartTable(t)}
      </details>
      <div id="kept" aria-live="polite"></div>
      <form id="guide" autocomplete="off">
        ${where(t)} ${person(t)} ${questionSteps(t)}
        <p class="acts" id="steps" hidden>
          <button type="button" id="back">${t('law.guide.back')}</button>
          <span id="step-count" aria-live="polite"></span>
          <button type="submit" id="next">${t('law.guide.next')}</button>
          <button type="button" id="phase-done">${t('law.guide.phase-done')}</button>
          <span class="wrong" id="phase-empty" role="alert" hidden>${t('law.guide.phase-empty')}</span>
        </p>
      </form>
      ${result(t)} ${listsByCountry(t, given)} ${rulesSection(t)} ${practice(t)}
      <template id="words">${JSON.stringify(guideWords(t))}</template>`,
  })
