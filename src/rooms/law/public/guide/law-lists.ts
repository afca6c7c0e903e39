import { html } from 'hono/html'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { type GroupName, GROUPS } from '../../contract/fact-ids.ts'
import type { Basis, SomOffence, SystemLaw, TipOffence } from '../../contract/law-data.ts'
import type { Sources } from '../../domain/distinguish/say/cites.ts'
import { factNames } from '../../domain/distinguish/say/names.ts'
import { placeOf } from '../../domain/distinguish/say/place.ts'
import type { PublicLaw } from '../../server/public-law.ts'
import { gradeMark } from '../field.ts'

type Listing = Basis & { readonly members: readonly string[] }
type TipWording = TipOffence['versions'][number]
type SomWording = SomOffence['versions'][number]
type Wording = TipWording | SomWording
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

const valued = (t: Translate, name: string, basis: Basis & { readonly value: string }): Line => ({
  head: t(`law.field.${name}`),
  says: t('law.value', { value: basis.value.replaceAll('-', '_') }),
  basis,
})

const tipLines = (voice: Voice, { elements }: TipWording): readonly Line[] => {
  const { t } = voice
  if (elements === null) return []
  const { acts, actsCovered, means, meansCovered, meansForAdults, meansForChildren, purposes, purposesCovered } = elements
  return [
    ...listLines(voice, 'acts', { lists: acts, covered: actsCovered }),
    valued(t, 'displacement', elements.displacement),
    valued(t, 'means-adults', meansForAdults),
    valued(t, 'means-children', meansForChildren),
    ...listLines(voice, 'means', { lists: means, covered: meansCovered }),
    ...listLines(voice, 'purpose', { lists: purposes, covered: purposesCovered }),
    valued(t, 'attempt', elements.attempt),
  ]
}

const somLines = ({ t }: Voice, { elements }: SomWording): readonly Line[] =>
  elements === null
    ? []
    : [valued(t, 'conduct', elements.conduct), valued(t, 'benefit', elements.benefit), valued(t, 'nationals', elements.nationals)]

const cell = (t: Translate, head: string, says: string | Markup): Markup => html`<td data-head="${t(head)}">${says}</td>`

const row = (t: Translate, wording: Wording, { head, says, basis }: Line): Markup => html`<tr>
  <th scope="row">${head}</th>
  ${cell(t, 'law.guide.lists-says', says)} ${cell(t, 'law.guide.lists-article', basis.article ?? wording.article ?? t('law.page.not-held'))}
  ${cell(t, 'law.guide.lists-grade', gradeMark(t, basis.grade))}
</tr>`

const HEADS = ['law.guide.point', 'law.guide.lists-says', 'law.guide.lists-article', 'law.guide.lists-grade'] as const

type Held = { readonly wording: Wording; readonly lines: readonly Line[]; readonly after: 'none' | 'held' | 'unheld' }

const table = ({ t }: Voice, { wording, lines, after }: Held): Markup => html`<table class="cards">
    <caption>${placeOf(t, { version: wording })}${after === 'none' ? '' : html`. <strong>${t('law.guide.lists-earlier', { after })}</strong>`}</caption>
    <thead>
      <tr>${HEADS.map((head) => html`<th scope="col">${t(head)}</th>`)}</tr>
    </thead>
    <tbody>${lines.map((line) => row(t, wording, line))}</tbody>
  </table>`

/**
 * Of one offence the wordings of which elements are held, the newest first. One that another followed is said to be that, so that nobody takes it for
 * the law of today: also where of the later one nothing is held.
 */
const heldOf = <One extends Wording>(versions: readonly One[], linesOf: (wording: One) => readonly Line[]): readonly Held[] =>
  versions
    .flatMap((wording, at): readonly Held[] => {
      if (wording.elements === null) return []
      const next = versions[at + 1]
      return [{ wording, lines: linesOf(wording), after: !next ? 'none' : next.elements ? 'held' : 'unheld' }]
    })
    .toReversed()

const held = (voice: Voice, { offences }: SystemLaw, of: 'TIP' | 'SOM'): readonly Held[] =>
  offences.flatMap((one) => {
    if (one.class === 'TIP' && of === 'TIP') return heldOf(one.versions, (wording) => tipLines(voice, wording))
    return one.class === 'SOM' && of === 'SOM' ? heldOf(one.versions, (wording) => somLines(voice, wording)) : []
  })

const OFFENCES = ['TIP', 'SOM'] as const

const offenceLists = (voice: Voice, of: (typeof OFFENCES)[number], wordings: readonly Held[]): Markup => html`<h4>
    ${voice.t('law.guide.lists-of', { of })}
  </h4>
  ${wordings.length === 0 ? html`<p>${voice.t('law.guide.lists-none')}</p>` : wordings.map((one) => table(voice, one))}`

/** Earlier and other texts of which no element is held; one that stands at the same place as another is the earlier of the two. */
const notHeld = (t: Translate, { offences }: SystemLaw): readonly string[] =>
  offences
    .filter((one) => one.class === 'TIP' || one.class === 'SOM')
    .flatMap(({ title, versions }) =>
      versions.flatMap((version) => {
        if (version.elements !== null) return []
        const place = placeOf(t, { version })
        const isShared = versions.some((one) => one !== version && one.instrument.es === version.instrument.es)
        return [`${title[t.lang]}: ${isShared ? t('law.guide.earlier-text', { place }) : place}`]
      }),
    )

const openTexts = ({ t }: Voice, law: SystemLaw): Markup | '' => {
  const open = notHeld(t, law)
  return open.length === 0 ? '' : html`<p>${t('law.guide.lists-open', { texts: open.join('; ') })}</p>`
}

const lawLists = (voice: Voice, law: SystemLaw): Markup => html`<h3>${voice.t('law.system', { system: law.system })}</h3>
  ${OFFENCES.map((of) => offenceLists(voice, of, held(voice, law, of)))} ${openTexts(voice, law)}`

/** What every law asks for, of trafficking and of smuggling, for whoever works an answer out on paper. */
export const listsByCountry = (
  t: Translate,
  { read }: PublicLaw,
): Markup => html`<section class="without-script lists" aria-labelledby="lists">
  <h2 id="lists">${t('law.guide.lists')}</h2>
  <p>${t('law.page.index-note')} ${t('law.guide.lists-border')}</p>
  <p>${t('law.guide.lists-note')}</p>
  ${read.law.systems.map((law) => lawLists({ t, sources: read.sources }, law))}
</section>`
