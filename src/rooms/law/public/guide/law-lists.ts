import { html } from 'hono/html'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { type GroupName, GROUPS } from '../../contract/fact-ids.ts'
import type { Basis, SystemLaw, TipOffence } from '../../contract/law-data.ts'
import type { Sources } from '../../domain/distinguish/say/cites.ts'
import { factNames } from '../../domain/distinguish/say/names.ts'
import { placeOf } from '../../domain/distinguish/say/place.ts'
import type { PublicLaw } from '../../server/public-law.ts'
import { gradeMark } from '../field.ts'

type Listing = Basis & { readonly members: readonly string[] }
type Wording = TipOffence['versions'][number]
type Line = { readonly head: string; readonly says: string; readonly basis: Basis }

const named = (t: Translate, group: GroupName, members: readonly string[]): string =>
  factNames(
    t,
    members.map((name) => `${group}.${name}`),
  )

/** Members by their names; where a list has all of the Protocol's these are one word, since the questions name each. */
const membersText = (t: Translate, group: GroupName, { members }: Listing): string => {
  const protocol: readonly string[] = GROUPS[group].protocol
  if (!protocol.every((name) => members.includes(name))) return named(t, group, members)
  const more = members.filter((name) => !protocol.includes(name))
  const all = t('law.guide.lists-protocol')
  return more.length === 0 ? all : new Intl.ListFormat(LOCALES[t.lang]).format([all, ...more.map((name) => named(t, group, [name]))])
}

/** What no list of a wording names of the Protocol, said once, with the last of them. */
const lacksText = (t: Translate, group: GroupName, lists: readonly Listing[]): readonly string[] => {
  const members = lists.flatMap((one) => one.members)
  const lacking = GROUPS[group].protocol.filter((name: string) => !members.includes(name))
  return lacking.length === 0 ? [] : [t('law.guide.lists-lacks', { facts: named(t, group, lacking) })]
}

type Lists = { readonly lists: readonly Listing[]; readonly covered: Basis & { readonly value: string } }

type Voice = { readonly t: Translate; readonly sources: Sources }

const listLines = ({ t, sources }: Voice, group: GroupName, { lists, covered }: Lists): readonly Line[] =>
  lists.map((basis, index) => {
    const isPresumed = sources.get(basis.source)?.kind === 'rule'
    const said = [
      `${membersText(t, group, basis)}.`,
      ...(isPresumed ? [t('law.guide.lists-presumed')] : []),
      ...(index === lists.length - 1 ? [...lacksText(t, group, lists), t('law.guide.lists-covered', { value: covered.value })] : []),
    ]
    return { head: t(`law.field.${group}`), says: said.join(' '), basis }
  })

const linesOf = (voice: Voice, { elements }: Wording): readonly Line[] => {
  const { t } = voice
  if (elements === null) return []
  const { acts, actsCovered, means, meansCovered, meansForAdults, meansForChildren, purposes, purposesCovered } = elements
  const need = (name: string, basis: typeof meansForAdults): Line => ({
    head: t(`law.field.${name}`),
    says: t('law.value', { value: basis.value.replaceAll('-', '_') }),
    basis,
  })
  return [
    ...listLines(voice, 'acts', { lists: acts, covered: actsCovered }),
    need('means-adults', meansForAdults),
    need('means-children', meansForChildren),
    ...listLines(voice, 'means', { lists: means, covered: meansCovered }),
    ...listLines(voice, 'purpose', { lists: purposes, covered: purposesCovered }),
  ]
}

const cell = (t: Translate, head: string, says: string | Markup): Markup => html`<td data-head="${t(head)}">${says}</td>`

const row = (t: Translate, wording: Wording, { head, says, basis }: Line): Markup => html`<tr>
  <th scope="row">${head}</th>
  ${cell(t, 'law.guide.lists-says', says)} ${cell(t, 'law.guide.lists-article', basis.article ?? wording.article ?? t('law.page.not-held'))}
  ${cell(t, 'law.guide.lists-grade', gradeMark(t, basis.grade))}
</tr>`

const HEADS = ['law.guide.point', 'law.guide.lists-says', 'law.guide.lists-article', 'law.guide.lists-grade'] as const

const table = (voice: Voice, wording: Wording): Markup => {
  const { t } = voice
  return html`<table class="cards">
    <caption>${placeOf(t, { version: wording })}</caption>
    <thead>
      <tr>${HEADS.map((head) => html`<th scope="col">${t(head)}</th>`)}</tr>
    </thead>
    <tbody>${linesOf(voice, wording).map((line) => row(t, wording, line))}</tbody>
  </table>`
}

/** Wordings of trafficking of which elements are held, the newest first. */
const held = ({ offences }: SystemLaw): readonly Wording[] =>
  offences.flatMap((one) => (one.class === 'TIP' ? one.versions.filter(({ elements }) => elements !== null).toReversed() : []))

const lawLists = (voice: Voice, law: SystemLaw): Markup => html`<h3>${voice.t('law.system', { system: law.system })}</h3>
  ${held(law).map((wording) => table(voice, wording))}`

/** The acts, means and purposes of every law, for whoever works an answer out on paper. */
export const listsByCountry = (
  t: Translate,
  { read }: PublicLaw,
): Markup => html`<section class="without-script lists" aria-labelledby="lists">
  <h2 id="lists">${t('law.guide.lists')}</h2>
  <p>${t('law.guide.lists-note')}</p>
  ${read.law.systems.map((law) => lawLists({ t, sources: read.sources }, law))}
</section>`
