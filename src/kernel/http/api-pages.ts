import { html } from 'hono/html'
import { formOf, jsonSchemaOf } from '../command/flat-input.ts'
import type { Operation } from '../command/operation.ts'
import type { Rooms } from '../command/rooms.ts'
import { messageWithMarks } from '../i18n/message-with-marks.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import type { ProblemSpec } from '../problem/catalogue.ts'
import { problemKeys } from '../problem/say-problem.ts'
import type { App } from './app.ts'
import { aboutKey, openApiOf } from './openapi.ts'
import { PAGE_CSS, page } from './page.ts'
import { methodOf, pathOf } from './routes.ts'

/** The document of the interface for programs, and the same as a page for people. */
export const mountApiPages = (app: App, rooms: Rooms, words: Readonly<Record<Lang, Translate>>): void => {
  app.get('/api/openapi.json', (c) => c.json(openApiOf(rooms, c.get('t'))))
  app.get('/api/page.css', (c) => c.body(PAGE_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/api', (c) => {
    const t = langAsked(c.req.query('lang'), words) ?? c.get('t')
    return c.html(page({ lang: t.lang, title: t('kernel.api.title'), body: apiPage(rooms, t) }))
  })
}

const langAsked = (lang: string | undefined, words: Readonly<Record<Lang, Translate>>): Translate | undefined =>
  lang === 'es' || lang === 'en' ? words[lang] : undefined

const apiPage = (rooms: Rooms, t: Translate) => html`<h1>${t('kernel.api.title')}</h1>
<p><a href="/api?lang=${t.lang === 'es' ? 'en' : 'es'}" hreflang="${t.lang === 'es' ? 'en' : 'es'}">${t('kernel.api.other-language')}</a> · <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<p>${t('kernel.api.about')}</p>
${[...new Set(rooms.operations.map(({ room }) => room))].map(
  (room) => html`<section><h2>${room}</h2>${rooms.operations.filter((one) => one.room === room).map((one) => entry(one, t))}</section>`,
)}
<section><h2>${t('kernel.api.problems')}</h2>${problemTable(rooms, t)}</section>`

const entry = (operation: Operation, t: Translate) => html`<article id="${operation.room}.${operation.name}">
<h3>${methodOf(operation)} ${pathOf(operation)}</h3>
<p>${t(aboutKey(operation))}</p>
<p>${whoMay(operation, t)}</p>
${operation.kind === 'task' && html`<p>${t('kernel.api.task')}</p>`}
${fieldTable(operation, t)}
</article>`

const whoMay = ({ can }: Operation, t: Translate): string => {
  if (can.everyone) return t('kernel.api.everyone')
  if (can.signedIn) return t('kernel.api.signed-in')
  if (can.members) return t('kernel.api.members', { operator: String(can.operator) })
  return t('kernel.api.roles', { roles: can.roles.join(', '), some: String(can.roles.length > 0), operator: String(can.operator) })
}

const fieldTable = ({ input }: Operation, t: Translate) => {
  const fields = formOf(input)
  if (fields.length === 0) return html`<p>${t('kernel.api.no-fields')}</p>`
  const rows = fields.map(
    ({ name, kind, many, required }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${t('kernel.api.kind', { kind, many: String(many) })}</td><td>${t('kernel.api.required', { required: String(required) })}</td></tr>`,
  )
  return html`<div class="scroll"><table><thead><tr><th scope="col">${t('kernel.api.field')}</th><th scope="col">${t('kernel.api.kind-head')}</th><th scope="col">${t('kernel.api.required-head')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

const problemTable = (rooms: Rooms, t: Translate) => {
  const rows = Object.entries(rooms.problems)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, spec]) => {
      const said = problemKeys(code).map((key) => sayPlaces(t.lang, rooms.messages[t.lang][key] ?? '', spec))
      return html`<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${spec.status}</td><td>${said.join(' ')}</td></tr>`
    })
  return html`<div class="scroll"><table><thead><tr><th scope="col">${t('kernel.api.code')}</th><th scope="col">${t('kernel.api.status')}</th><th scope="col">${t('kernel.api.meaning')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

/** Here no problem has happened: the name of each detail stands for it, of one that is counted too. */
const placeOf = (name: string): string => `‹${name}›`

const sayPlaces = (lang: Lang, message: string, spec: ProblemSpec): string => {
  const { properties = {} } = ('details' in spec && spec.details ? jsonSchemaOf(spec.details, 'output') : {}) as { properties?: object }
  const values = Object.fromEntries(Object.keys(properties).map((name) => [name, placeOf(name)]))
  return messageWithMarks(lang, message, { values, mark: placeOf })
}
