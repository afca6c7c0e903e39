import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { joinCatalogues, type Lang, LANGS, type Translate, translator } from '#kernel/i18n/translate.ts'
import { type Body, pageBody } from '#kernel/page/bodies.ts'
import { uiMessages } from '#ui/messages.ts'
import { type Markup, publicPage } from '#ui/public/frame.ts'
import { approvedPaths } from '../contract/syllabus-paths.ts'
import { decidedOn } from '../domain/syllabus/approval.ts'
import { trainMessages } from '../messages.ts'
import type { PublicSyllabus, PublicVersion } from '../server/syllabus/public-syllabus.ts'

const catalogues = joinCatalogues(uiMessages, trainMessages)
const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }
const field = (name: string, value: string): Markup => html`<dt>${name}</dt><dd><code>${value}</code></dd>`

const votes = (t: Translate, { approval }: PublicVersion): Markup => {
  const { present, represented, for: yes, against, abstained } = approval.decision.votes
  const said = (countries: readonly string[]) =>
    countries.length === 0
      ? t('train.approval.nobody')
      : new Intl.ListFormat(t.lang).format(countries.map((one) => countryName(t.lang, one)))
  const lines = [
    t('train.approval.present', { countries: said(present.map(({ country }) => country)) }),
    t('train.approval.represented', { countries: said(represented.map(({ country }) => country)) }),
    t('train.approval.for', { countries: said(yes) }),
    t('train.approval.against', { countries: said(against) }),
    t('train.approval.abstained', { countries: said(abstained) }),
  ]
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

const conditions = (t: Translate, { approval, places }: PublicVersion): Markup | '' => {
  const all = approval.decision.conditions
  if (all.length === 0) return ''
  const said = all.map(({ textEs, textEn, target, owner }) =>
    t('train.approval.condition', {
      text: t.lang === 'es' ? textEs : textEn,
      target: places.get(target)?.[t.lang] ?? target,
      owner: countryName(t.lang, owner),
    }),
  )
  return html`<h3>${t('train.approved.conditions')}</h3><ol>${said.map((one) => html`<li>${one}</li>`)}</ol>`
}

const section = (t: Translate, version: PublicVersion): Markup => {
  const { title, state, approval, key, sig } = version
  const { semver, syllabus, decision } = approval
  const day = printDate(decidedOn(decision), t.lang)
  return html`<section>
    <h2 id="v-${syllabus.slice(0, 16)}">${t('train.syllabuses.version', { title: title[t.lang], semver })}</h2>
    ${state === 'superseded' ? html`<p>${t('train.approved.superseded')}</p>` : ''}
    <p>${t('train.approval.decided', { outcome: decision.outcome.replaceAll('-', '_'), day })}</p>
    ${votes(t, version)}
    ${conditions(t, version)}
    <dl class="fields">
      ${field(t('train.approved.hash'), syllabus)}
      ${decision.voted === syllabus ? '' : field(t('train.approved.voted'), decision.voted)}
      ${field(t('train.approved.key'), key)}
      ${field(t('train.approved.signature'), sig)}
    </dl>
  </section>`
}

/** What was approved, by whom and under which conditions, with all that somebody needs to check it: one page in each language. */
export const approvedPages = ({ isPractice, versions }: PublicSyllabus): ReadonlyMap<string, Body> =>
  new Map(
    LANGS.map((lang) => {
      const t = translator(lang, catalogues)
      const body =
        versions.length === 0
          ? html`<p>${t('train.approved.none')}</p>`
          : html`${versions.map((one) => section(t, one))}
              <h2>${t('train.approved.verify-title')}</h2>
              <p>${t('train.approved.verify')}</p>`
      const page = publicPage({
        t,
        title: t('train.approved.title'),
        ...(isPractice && { warning: t('train.approved.practice') }),
        ways: [],
        other: approvedPaths[OTHER[lang]],
        body,
      })
      return [approvedPaths[lang], pageBody(page)] as const
    }),
  )
