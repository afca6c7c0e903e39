import { useT } from '#ui/client/words.tsx'
import { Diff } from '#ui/components/diff/diff.tsx'
import { diffWords } from '#ui/words.ts'
import type { LawSource } from '../../contract/law-data.ts'
import type { LawChange, ProposedLaw } from '../../contract/proposal.ts'
import { sayLine, sayPlace } from '../../domain/proposal/say-line.ts'
import { sourceTitle } from './names.ts'

type Side = LawChange['before']

/** A side of a change in words, with grade and source: both may be what changes. */
const useSaid = (sources: readonly LawSource[]) => {
  const t = useT()
  return (at: string, side: Side): string => {
    if (!side) return ''
    const { value, note } = sayLine(t, { at, text: side.text })
    const basis =
      side.grade === null
        ? ''
        : t('law.proposal.basis', { grade: t('law.grade', { grade: side.grade }), source: sourceTitle(sources, side.source, t.lang) })
    return [value, basis, note ?? ''].filter((part) => part !== '').join(' · ')
  }
}

type ChangeListProps = { readonly changes: readonly LawChange[]; readonly law: ProposedLaw; readonly sources: readonly LawSource[] }

/** Line by line, what was and what would be. */
export const ChangeList = ({ changes, law, sources }: ChangeListProps) => {
  const t = useT()
  const said = useSaid(sources)
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('law.proposal.changes')}</h2>
      <p>{t('law.proposal.changes-n', { n: changes.length })}</p>
      <ul className="law-list">
        {changes.map(({ at, before, after }) => (
          <li key={at}>
            <strong>{sayLine(t, { at, text: (after ?? before)?.text ?? 'null' }).point}</strong>{' '}
            <span className="law-soft">{sayPlace(t, law, at)}</span>
            <Diff
              before={before ? said(at, before) : t('law.proposal.nothing')}
              after={after ? said(at, after) : t('law.proposal.gone')}
              lang={t.lang}
              words={diffWords(t)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
