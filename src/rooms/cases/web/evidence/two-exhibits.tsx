import { useT } from '#ui/client/words.tsx'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import type { ExhibitPartProps } from './at-exhibit.tsx'
import { ExhibitFacts } from './exhibit-facts.tsx'

/** The exhibit was changed twice at once: both versions stand until a person says which holds. */
export const TwoExhibits = ({ desk, one, standing }: ExhibitPartProps) => {
  const t = useT()
  return (
    <TwoAtOnce
      title={t('cases.exhibit.two-title')}
      versions={standing}
      show={({ content }) => <ExhibitFacts exhibit={content} one={one} />}
      onTake={({ content }) => desk.change(one.kept.ctx, 'exhibit', { standing, content })}
    />
  )
}
