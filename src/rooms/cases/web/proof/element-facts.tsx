import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { CustodyBreak } from '../../domain/custody-breaks.ts'
import type { ProofRow } from '../../domain/proof/matrix.ts'
import { paths } from '../../contract/paths.ts'
import { citeWords, joined } from './element-words.ts'
import type { ProofPartProps } from './proof-part.ts'

/** Breaks of custody that nobody has explained, by exhibit. */
export type Breaks = ReadonlyMap<string, readonly CustodyBreak[]>

/** Where the law asks for an element, each place with how well it is known. */
export const Cites = ({ row: { cite, needed } }: { row: ProofRow }) => {
  const t = useT()
  return (
    <ul className="proof-cites">
      {cite.length === 0 && <li>{t('cases.proof.no-article')}</li>}
      {cite.map((one) => (
        <li key={`${one.law} ${one.article} ${one.grade}`}>
          {citeWords(t, one)} <Badge>{t('law.grade', { grade: one.grade })}</Badge>
        </li>
      ))}
      {needed === 'unknown' && <li>{t('cases.proof.needed-unknown')}</li>}
    </ul>
  )
}

type BrokenProps = Pick<ProofPartProps, 'one' | 'names'> & { readonly row: ProofRow; readonly breaks: Breaks }

/** Breaks of custody of what supports an element, each by its kind, with the way to the exhibit. */
const Broken = ({ one, names, row, breaks }: BrokenProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return row.supports.map((exhibit) => {
    const own = breaks.get(exhibit) ?? []
    if (own.length === 0) return null
    return (
      <p key={exhibit}>
        <Link href={paths.exhibit({ programme, case: one.kept.ctx, exhibit })}>
          {t('cases.proof.break', { exhibit: names.exhibit(exhibit), n: own.length })}
        </Link>{' '}
        {[...new Set(own.map(({ kind }) => t(`cases.custody.break.${kind}`)))].join(' ')}
      </p>
    )
  })
}

/** Why an element is thin or contradicted, and what speaks against it without making it so. */
export const Because = ({ row, names }: Pick<BrokenProps, 'row' | 'names'>) => {
  const t = useT()
  const said = (exhibits: readonly string[]) => ({ n: exhibits.length, exhibits: joined(t, exhibits.map(names.exhibit)) })
  const { contradictedBy, weakerAgainst, supports } = row
  return (
    <>
      {row.thinBecause.map((why) => (
        <p key={why}>{t('cases.proof.thin-because', { why })}</p>
      ))}
      {contradictedBy.length > 0 && (
        <p>{t('cases.proof.contradicted-by', { ...said(contradictedBy), against: supports.length === 0 ? 'nothing' : 'support' })}</p>
      )}
      {weakerAgainst.length > 0 && <p>{t('cases.proof.weaker-against', said(weakerAgainst))}</p>}
    </>
  )
}

/** Why an element stands as it does, with whom it falls, whether all of it came from abroad, and where custody of what supports it is broken. */
export const ElementReadings = (props: BrokenProps) => {
  const t = useT()
  const { row, names } = props
  return (
    <>
      <Because row={row} names={names} />
      {row.onlyWith.length > 0 && (
        <p>{t('cases.proof.only-with', { n: row.onlyWith.length, persons: joined(t, row.onlyWith.map(names.person)) })}</p>
      )}
      {row.onlyAbroad && <p>{t('cases.proof.only-abroad')}</p>}
      <Broken {...props} />
    </>
  )
}
