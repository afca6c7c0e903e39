import { useT } from '#ui/client/words.tsx'
import type { Identity } from '../../contract/identity.ts'
import type { KnownIdentity } from '../../domain/identities.ts'
import { typedDate } from '../../domain/written-date.ts'
import type { CasePartProps } from './at-case.tsx'
import { type Fact, Facts } from './facts.tsx'
import { TwoAtOnce } from './two-at-once.tsx'

const Written = ({ identity: { names, born, papers, note } }: { identity: Identity }) => {
  const t = useT()
  const facts: readonly Fact[] = [
    [t('cases.identity.names'), names.join(' · ')],
    [t('cases.identity.born'), typedDate(born) || null],
    [t('cases.identity.papers'), papers.join(' · ') || null],
    [t('cases.identity.note'), note],
  ]
  return <Facts facts={facts} />
}

/** Who somebody is was written twice at once: both, until a person says which holds. */
export const TwoIdentities = ({ desk, one, standing }: CasePartProps & { readonly standing: readonly KnownIdentity[] }) => {
  const t = useT()
  return (
    <TwoAtOnce
      level={4}
      title={t('cases.identity.twice')}
      versions={standing}
      show={({ content }) => <Written identity={content} />}
      onTake={({ content }) => desk.identify(one.kept.ctx, content, standing)}
    />
  )
}
