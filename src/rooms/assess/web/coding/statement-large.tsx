import { useEffect, useRef } from 'react'
import { Link } from 'react-aria-components/Link'
import { sourceIn } from '#programme/rules'
import { Badge } from '#ui/components/status/badge.tsx'
import { useT } from '#ui/client/words.tsx'
import type { CodingLine, NearLine } from '../../contract/coding.ts'
import { paths } from '../../contract/paths.ts'
import { QuadrantMark } from '../components/quadrant-mark.tsx'
import type { Frame } from '../frame.ts'
import { saidIn } from '../said.ts'
import { sourceKind } from '../source-kind.ts'
import { nearOf } from './near-of.ts'
import '../components/statement-card.css'

const Near = ({ near, href }: { near: NearLine; href: string }) => {
  const t = useT()
  const said = saidIn(near, t.lang)
  return (
    <li className="near">
      <Link className="near-code" href={href} target="_blank" aria-label={t('assess.coding.open-beside', { code: near.code })}>
        {near.code.split('/')[1]}
      </Link>
      <span lang={said?.lang}>{said?.words ?? t('assess.statement.no-wording')}</span>
    </li>
  )
}

/** One statement, large, between its neighbours in the quadrant. It has the focus, so the keys of the screen hold, and it is read out as it comes. */
export const StatementLarge = ({ item, near, frame }: { item: CodingLine; near: readonly NearLine[]; frame: Frame }) => {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  // Beside this one: what is being decided here is not saved yet.
  const address = ({ id }: { id: string }) => paths.statement({ programme: frame.programme, statement: id })
  useEffect(() => {
    // Whoever is at the filters goes on choosing.
    if (document.activeElement?.closest('.coding-filters')) return
    place.current?.focus({ preventScroll: false })
  }, [item.id])
  const said = saidIn({ ...item, language: item.language }, t.lang)
  const { before, behind } = nearOf(item, near)
  const where = [frame.country(item.country), frame.sectorOf(item), frame.round(item.round)]
  return (
    <section className="large" aria-label={t('assess.coding.statement')}>
      <ol className="nears" aria-label={t('assess.coding.before')}>
        {before.map((one) => (
          <Near key={one.id} near={one} href={address(one)} />
        ))}
      </ol>
      {/* The keys hold while this has the focus (WCAG 2.1.4). */}
      <div ref={place} className="large-said" tabIndex={-1} data-statement={item.id}>
        <p className="said-head">
          <Link href={address(item)} target="_blank" aria-label={t('assess.coding.open-beside', { code: item.code })}>
            <Badge>{item.code}</Badge>
          </Link>{' '}
          <QuadrantMark quadrant={item.quadrant} />
          <span className="soft">
            {where.join(' · ')} · {t('assess.allocated', { by: item.allocatedBy })}
          </span>
        </p>
        <p className="large-words" lang={said?.lang}>
          {said?.words ?? t('assess.statement.no-wording')}
        </p>
        {said && !said.raw && <p className="soft">{t('assess.coding.public-wording')}</p>}
        {item.source && (
          <p className="soft">
            {t('assess.source.is')} {sourceIn(t.lang, item.source).organisation}, <cite>{sourceIn(t.lang, item.source).title}</cite> ·{' '}
            {sourceKind(item.source.kind, t.lang)}
          </p>
        )}
      </div>
      <ol className="nears" aria-label={t('assess.coding.behind')}>
        {behind.map((one) => (
          <Near key={one.id} near={one} href={address(one)} />
        ))}
      </ol>
    </section>
  )
}
