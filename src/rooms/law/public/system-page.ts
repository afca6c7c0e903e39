import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import type { System } from '../contract/facts.ts'
import type { LawSource, Offence, SystemLaw, Version } from '../contract/law-data.ts'
import type { Pattern } from '../contract/pattern.ts'
import { judgedBy } from '../domain/distinguish/distinguish.ts'
import { outcomeWord, outcomeWords } from '../domain/distinguish/say/outcome-word.ts'
import type { PublicLaw } from '../server/public-law.ts'
import { warningOf } from './approval.ts'
import { type Cited, citing, field, sourceList } from './field.ts'
import { lawPage } from './law-page.ts'
import { wordingFields } from './wording-fields.ts'

export type SystemPage = {
  readonly t: Translate
  readonly law: SystemLaw
  readonly given: PublicLaw
  readonly sources: ReadonlyMap<string, LawSource>
  readonly systems: readonly System[]
  readonly patterns: readonly Pattern[]
}

type Shown = SystemPage & { readonly cited: Cited }

const wording = ({ t, cited }: Shown, offence: Offence, version: Version, next: Version | undefined): Markup => html`<section>
  <h3 id="${offence.id}-${version.key}">
    ${t('law.page.wording', { law: version.instrument[t.lang], article: version.article ?? 'none' })}
  </h3>
  ${wordingFields(t, cited, offence, version, next)}
</section>`

/** The newest wording first: it is the one that most facts fall under. */
const offenceSection = (page: Shown, offence: Offence): Markup => {
  const versions: readonly Version[] = offence.versions
  return html`<h2 id="${offence.id}">${offence.title[page.t.lang]}</h2>
    ${[...versions.entries()].toReversed().map(([index, version]) => wording(page, offence, version, versions[index + 1]))}`
}

const authorities = ({ t, cited, law }: Shown): Markup | '' =>
  law.authorities.length === 0
    ? html`<h2 id="authorities">${t('law.page.authorities')}</h2><p>${t('law.page.no-authority')}</p>`
    : html`<h2 id="authorities">${t('law.page.authorities')}</h2>
        <dl class="fields">${law.authorities.map((one) => field(t, cited, one.name[t.lang], one.function[t.lang], one))}</dl>`

const treaties = ({ t, cited, law }: Shown): Markup | '' =>
  law.treaties.length === 0
    ? ''
    : html`<h2 id="treaties">${t('law.page.treaties')}</h2>
        <dl class="fields">
          ${law.treaties.map((one) => field(t, cited, one.treaty[t.lang], t('law.page.standing', { status: one.status[t.lang], date: one.date }), one))}
        </dl>`

/** A pattern by its title; unfolded, why it comes out so, what leaves room for another answer, and where the reader's was another. */
const patternTitle = (t: Translate, { id, title, why, doubt, settled }: Pattern): Markup => html`<details id="pattern-${id}">
  <summary>${title[t.lang]}</summary>
  <p>${why[t.lang]}</p>
  ${doubt ? html`<p>${t('law.page.doubt', { doubt: doubt[t.lang] })}</p>` : ''}
  ${settled ? html`<p>${t('law.page.settled', { read: outcomeWord(t, settled.read), why: settled.why[t.lang] })}</p>` : ''}
</details>`

/** What the rules answer under this law: its own patterns, and those of several countries that name it. */
const patternTable = ({ t, law: { system }, patterns, given }: SystemPage): Markup | '' => {
  const own = patterns.filter(({ facts }) => facts.jurisdictions.some((one) => one === system))
  if (own.length === 0) return ''
  const outcome = (pattern: Pattern, of: System): Markup => {
    const [judged, read] = [judgedBy(given.read, pattern.facts)[of], pattern.expected[of] ?? 'undetermined']
    const now = judged?.outcome ?? 'undetermined'
    // The second reader answered from the seed's sources; what counsel approved since may answer otherwise.
    return html`${judged ? outcomeWords(t, judged) : outcomeWord(t, now)}${now === read ? '' : html`<br><span class="soft">${t('law.page.pattern-seed', { outcome: outcomeWord(t, read) })}</span>`}`
  }
  return html`<h2 id="patterns">${t('law.page.patterns')}</h2>
    <p>${t('law.page.patterns-lead', { n: own.length })}</p>
    <section class="scroll" tabindex="0" aria-labelledby="patterns">
      <table>
        <thead>
          <tr><th scope="col">${t('law.page.pattern')}</th><th scope="col">${t('law.system', { system: 'INT' })}</th><th scope="col">${t('law.system', { system })}</th></tr>
        </thead>
        <tbody>
          ${own.map(
            (pattern) =>
              html`<tr>
                <td>${patternTitle(t, pattern)}</td>
                <td>${outcome(pattern, 'INT')}</td>
                <td>${outcome(pattern, system)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`
}

/** Everything that is held of one system, so that a lawyer can check it line by line. */
export const systemPage = (page: SystemPage): string => {
  const { t, law, systems, sources } = page
  const cited = citing(sources)
  const shown = { ...page, cited }
  // The list of sources comes last, when every line has named its own.
  const lines = [...law.offences.map((offence) => offenceSection(shown, offence)), authorities(shown), treaties(shown), patternTable(page)]
  const body = html`<p class="lead">${t('law.page.system-lead')}</p>
    ${lines} ${sourceList(t, cited, cited.cited)}`
  return lawPage({
    t,
    law: systems,
    warning: warningOf(t, page.given, law.system),
    here: law.system,
    title: t('law.page.system', { system: t('law.system', { system: law.system }) }),
    body,
  })
}
