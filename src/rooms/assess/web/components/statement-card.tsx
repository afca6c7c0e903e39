import { readIn } from '#kernel/i18n/in-either.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { paths as programmePaths } from '#programme/paths.ts'
import { sourceIn } from '#programme/rules'
import { usePlaceRef } from '#ui/client/address.ts'
import { hasRole, useProgramme } from '#ui/client/here.ts'
import { SourceLink } from '#ui/client/source-link.tsx'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { paths } from '../../contract/paths.ts'
import type { ClaimLine, FindingTitle, StatementLine } from '../../contract/statement-line.ts'
import { CODERS } from '../coding/code.ts'
import type { Frame } from '../frame.ts'
import { saidIn } from '../said.ts'
import { QuadrantMark } from './quadrant-mark.tsx'
import './statement-card.css'
import { sourceKind } from '../source-kind.ts'

/** The publication that a statement or a claim paraphrases. */
export const Source = ({ source }: Pick<StatementLine, 'source'>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  if (!source) return null
  const { code, year, kind, url } = source
  const { organisation, title, note } = sourceIn(t.lang, source)
  return (
    <p className="said-source">
      {t('assess.source.is')} {organisation},{' '}
      <SourceLink page={programmePaths.source({ programme, source: code })} title={title} url={url} />
      {year === null ? '' : ` (${year})`} · {sourceKind(kind, t.lang)}
      {note ? ` · ${t('assess.source.note', { note })}` : ''}
    </p>
  )
}

const Words = ({ of }: { of: Parameters<typeof saidIn>[0] }) => {
  const t = useT()
  const said = saidIn(of, t.lang)
  if (!said) return <p className="said-none">{t('assess.statement.no-wording')}</p>
  return (
    <blockquote className="said-words" lang={said.lang}>
      {said.words}
    </blockquote>
  )
}

/** The findings that a statement leads on to, for and against; from there the walk goes on to gaps and recommendations. */
const LeadsTo = ({ evidence, titles }: Pick<StatementLine, 'evidence'> & { titles: readonly FindingTitle[] }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  if (evidence.length === 0) return null
  const titleOf = (finding: string) => {
    const titled = titles.find(({ code }) => code === finding)
    return titled && readIn(t.lang, titled, 'title')
  }
  return (
    <ul className="said-leads" aria-label={t('assess.statement.leads-to')}>
      {evidence.map(({ finding, stance }) => (
        <li key={finding}>
          {t('assess.stance', { stance })} <Badge>{finding}</Badge>{' '}
          <Link href={paths.finding({ programme, code: finding })}>{titleOf(finding) ?? finding}</Link>
        </li>
      ))}
    </ul>
  )
}

type CardProps = {
  readonly statement: StatementLine
  /** What the findings are called that it leads to, among others. */
  readonly leadsTo: readonly FindingTitle[]
  readonly frame: Frame
  readonly theme: (code: string) => string
}

/** One statement with where it was said, who placed it there, and its source. */
export const StatementCard = ({ statement, leadsTo, frame, theme }: CardProps) => {
  const t = useT()
  const programme = useProgramme()
  const { id, code, country, quadrant, state, allocatedBy, condition, themes, provenance } = statement
  const place = [frame.country(country), frame.sectorOf(statement), frame.round(statement.round)]
  const codes = [condition === null ? t('assess.uncoded') : frame.condition(condition), ...themes.map(theme)]
  return (
    <article className="said">
      <p className="said-head">
        <Link href={paths.statement({ programme: programme.code, statement: id })}>
          <Badge>{code}</Badge>
        </Link>{' '}
        <QuadrantMark quadrant={quadrant} />
        {state !== 'released' && <span className="said-own">{t('assess.state', { state })}</span>}
      </p>
      <Words of={statement} />
      <p className="said-place">
        {place.join(' · ')} · {t('assess.allocated', { by: allocatedBy })} · {t('assess.provenance', { provenance })}
      </p>
      <p className="said-codes">
        {codes.join(' · ')}
        {hasRole(programme, CODERS, country) && (
          <>
            {' · '}
            <Link
              href={paths.coding({ programme: programme.code }, { show: 'all', statement: id })}
              aria-label={t('assess.statement.code-this', { code })}
            >
              {t('assess.statement.code')}
            </Link>
          </>
        )}
      </p>
      <LeadsTo evidence={statement.evidence} titles={leadsTo} />
      <Source source={statement.source} />
    </article>
  )
}

/** A published claim: cited, never counted. It has no page; what speaks of it leads to it here. */
export const ClaimCard = ({ claim, frame }: { claim: ClaimLine; frame: Frame }) => {
  const t = useT()
  return (
    <article className="said said-claim" id={claim.id} ref={usePlaceRef(claim.id)} tabIndex={-1}>
      <p className="said-head">
        <Badge>{claim.id}</Badge> <span>{t('assess.claim.part', { part: claim.part })}</span>
      </p>
      <Words of={claim} />
      <p className="said-place">{frame.country(claim.country)}</p>
      <Source source={claim.source} />
    </article>
  )
}

/** Records below each other, each an item of one list. */
export const Cards = ({ children }: { children: readonly ReactNode[] }) => (
  <ul className="said-list">
    {children.map((card, at) => (
      // The cards have keys of their own; the items stand in their order.
      <li key={at}>{card}</li>
    ))}
  </ul>
)
