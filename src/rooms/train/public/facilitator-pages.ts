import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import { joinCatalogues, type Lang, LANGS, type Translate, translator } from '#kernel/i18n/translate.ts'
import { type Body, pageBody } from '#kernel/page/bodies.ts'
import { uiMessages } from '#ui/messages.ts'
import { type Markup, publicPage } from '#ui/public/frame.ts'
import { publicFacilitators as addressOf } from '../contract/public-paths.ts'
import { trainMessages } from '../messages.ts'
import type { ListedFacilitator, PublicFacilitators } from '../server/sessions/public-facilitators.ts'

const catalogues = joinCatalogues(uiMessages, trainMessages)
const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

const certificateRow = (t: Translate, { syllabus, state, validUntil }: ListedFacilitator['certificates'][number]): Markup => html`
  <li>
    ${syllabus ? html`${syllabus[t.lang]}: ` : ''}<strong>${t(`train.certification.state.${state}`)}</strong>${
      validUntil ? html`, ${t('train.staff.valid-until', { day: printDate(validUntil, t.lang) })}` : ''
    }
  </li>`

const row = (t: Translate, { name, country, languages, certificates }: ListedFacilitator): Markup => html`
  <tr>
    <th scope="row">${name}</th>
    <td data-head="${t('train.column.country')}">${country?.[t.lang] ?? t('train.list.not-given')}</td>
    <td data-head="${t('train.list.languages')}">${languages ? languages.map((one) => t(`train.language.${one}`)).join(', ') : t('train.list.not-given')}</td>
    <td data-head="${t('train.list.certificates')}"><ul>${certificates.map((one) => certificateRow(t, one))}</ul></td>
  </tr>`

const body = (t: Translate, { on, people }: PublicFacilitators): Markup =>
  people.length === 0
    ? html`<p>${t('train.list.none')}</p>`
    : html`<p>${t('train.list.lead', { day: printDate(on, t.lang) })}</p>
        <div class="scroll" tabindex="0" role="region" aria-label="${t('train.list.title')}">
          <table class="cards">
            <thead>
              <tr>
                ${['name', 'country'].map((column) => html`<th scope="col">${t(`train.column.${column}`)}</th>`)}
                <th scope="col">${t('train.list.languages')}</th>
                <th scope="col">${t('train.list.certificates')}</th>
              </tr>
            </thead>
            <tbody>${people.map((one) => row(t, one))}</tbody>
          </table>
        </div>`

/** Who may teach, for everybody: what each agreed to have told, and at once when a certificate ends or is taken away. It needs no script. */
export const facilitatorPages = (given: PublicFacilitators): ReadonlyMap<string, Body> =>
  new Map(
    LANGS.map((lang) => {
      const t = translator(lang, catalogues)
      const page = publicPage({
        t,
        title: t('train.list.title'),
        ...(given.isPractice && { warning: t('train.list.practice') }),
        ways: [{ href: addressOf(lang), text: t('train.list.title'), here: true }],
        other: addressOf(OTHER[lang]),
        body: body(t, given),
      })
      return [addressOf(lang), pageBody(page)] as const
    }),
  )
