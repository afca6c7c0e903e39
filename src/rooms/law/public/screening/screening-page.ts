import { html } from 'hono/html'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { type Markup, publicPage } from '#ui/public/frame.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { type Dimension, type Indicator, screeningLists } from '../../domain/screening/screening.ts'
import { screeningWords } from './words.ts'

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

const weights = (t: Translate, { adult, child }: Indicator): string => t('law.screening.weights', { adult, child: child ?? 'none' })

const dimensionSection = (t: Translate, { id, title, indicators }: Dimension): Markup => html`<fieldset class="question" id="${id}">
  <legend>${title[t.lang]}</legend>
  <p class="found soft" aria-live="polite"></p>
  ${indicators.map(
    (one, index) =>
      html`<label class="tick"><input type="checkbox" name="${id}" value="${index}"> <span>${one.text[t.lang]} <span class="soft">${weights(t, one)}</span></span></label>`,
  )}
  <label class="tick reviewed"><input type="checkbox" name="${id}.reviewed" value="yes"> ${t('law.screening.reviewed')}</label>
</fieldset>`

const choice = (name: string, legend: string, options: readonly (readonly [string, string])[]): Markup => html`<fieldset class="question">
  <legend>${legend}</legend>
  <div class="options">
    ${options.map(([value, text], index) => html`<label><input type="radio" name="${name}" value="${value}"${index === 0 ? ' checked' : ''}> ${text}</label>`)}
  </div>
</fieldset>`

const LISTS = ['adult', 'child'] as const
const FORMS = ['labour', 'sexual'] as const

/** The screening aid, apart from the guide: it asks what may be seen from outside, fills no fact and says nothing of the law. */
export const screeningPage = (t: Translate, script: string | undefined): string =>
  publicPage({
    t,
    title: t('law.screening.title'),
    warning: t('law.screening.warning'),
    ways: [
      { href: lawPaths.guide(t.lang), text: t('law.guide.way') },
      { href: lawPaths.screening(t.lang), text: t('law.guide.screening'), here: true },
      { href: lawPaths.index(t.lang), text: t('law.guide.law') },
    ],
    other: lawPaths.screening(OTHER[t.lang]),
    ...(script && { script }),
    body: html`<div class="careful">
        <p><strong>${t('law.guide.victim')}</strong> ${t('law.guide.victim-why')}</p>
        <p>${t('law.guide.private')}</p>
      </div>
      <p class="lead">${t('law.screening.lead')}</p>
      <p id="on-paper">${t('law.screening.on-paper')}</p>
      <form id="screening" autocomplete="off">
        ${choice(
          'form',
          t('law.screening.form'),
          FORMS.map((form) => [form, t(`law.screening.form-${form}`)]),
        )}
        ${choice(
          'list',
          t('law.screening.list'),
          LISTS.map((list) => [list, t(`law.screening.list-${list}`)]),
        )}
        <div id="dimensions">
          ${screeningLists.dimensions.map((dimension) => dimensionSection(t, dimension))}
          <label class="tick"><input type="checkbox" name="act" value="yes"> ${t('law.screening.act')}</label>
        </div>
        <section aria-labelledby="read" aria-live="polite">
          <h2 id="read">${t('law.screening.read')}</h2>
          <p id="reading">${t('law.screening.rule')}</p>
        </section>
        <p class="acts"><button type="submit" id="clear" hidden>${t('law.guide.clear')}</button></p>
      </form>
      <h2>${t('law.screening.eleven')}</h2>
      <p>${t('law.screening.eleven-note')}</p>
      <ol>${screeningLists.forcedLabour.map((one) => html`<li>${one[t.lang]}</li>`)}</ol>
      <p class="soft">${t('law.screening.source')}</p>
      <template id="words">${JSON.stringify(screeningWords(t))}</template>`,
  })
