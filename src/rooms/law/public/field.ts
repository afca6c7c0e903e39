import { html } from 'hono/html'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import type { Basis, Grade, LawSource } from '../contract/law-data.ts'
import { factName } from '../domain/distinguish/say/names.ts'

/** The sources of a page in the order in which its lines name them: a line carries the number, the list at the end the rest. */
export type Cited = { readonly sources: ReadonlyMap<string, LawSource>; readonly numberOf: (id: string) => number }

export const citing = (sources: ReadonlyMap<string, LawSource>): Cited & { readonly cited: ReadonlyMap<string, number> } => {
  const cited = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = cited.get(id) ?? cited.size + 1
    cited.set(id, number)
    return number
  }
  return { sources, numberOf, cited }
}

export const gradeMark = (t: Translate, grade: Grade): Markup => html`<span class="grade ${grade}">${t('law.grade', { grade })}</span>`

/** A web address is a link; what is shortened or not on the web stands as it is; of what nobody read that is said. */
const whereOf = (t: Translate, { where, kind }: LawSource): Markup | string => {
  if (kind === 'memory') return t('law.page.no-source')
  if (/^https:\/\/\S+$/.test(where)) return html`<a href="${where}" rel="external noreferrer">${where}</a>`
  return where ? t('law.page.where-noted', { where }) : t('law.page.where-unsaid')
}

/** One line of a law, that a lawyer can check by itself: its value, its grade, its source, and what is to be known of it. */
export const field = (t: Translate, { numberOf }: Cited, name: string, value: string | Markup, basis: Basis): Markup => {
  const { source, grade, article, note } = basis
  const number = numberOf(source)
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <p>
        ${value} ${gradeMark(t, grade)}
        ${article ? html`<span class="soft">${t('law.page.article', { article })}</span>` : ''}
        <a class="soft" href="#source-${number}" aria-label="${t('law.page.source-number', { number })}">[${number}]</a>
      </p>
      ${note ? html`<p class="soft">${note[t.lang]}</p>` : ''}
    </dd>
  </div>`
}

/** What the numbers of the lines stand for. */
export const sourceList = (
  t: Translate,
  { sources }: Cited,
  cited: ReadonlyMap<string, number>,
): Markup => html`<h2>${t('law.page.sources')}</h2>
  <ol>
    ${[...cited].map(([id, number]) => {
      const source = sources.get(id)
      return source && html`<li id="source-${number}" value="${number}">${source.title[t.lang]}. ${whereOf(t, source)}</li>`
    })}
  </ol>`

export const memberNames = (t: Translate, group: string, members: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[t.lang]).format(members.map((member) => factName(t, `${group}.${member}`)))
