import { useT } from '#ui/client/words.tsx'
import { Status, type Stand as Shape } from '#ui/components/status/status.tsx'
import type { RecommendationLine } from '../../contract/recommendation.ts'
import { choiceOf, standOf } from '../groups.ts'

const SHAPES: Readonly<Record<string, Shape>> = {
  none: 'open',
  'not-started': 'open',
  'in-progress': 'moving',
  'partly-done': 'moving',
  'done-reported': 'caution',
  'done-verified': 'done',
  superseded: 'stopped',
  rejected: 'stopped',
}

/** Where a recommendation stands: done without verification is marked for somebody's eye. */
export const Stand = ({ of }: { of: Pick<RecommendationLine, 'standing'> }) => {
  const t = useT()
  const stand = standOf(of)
  return <Status stand={SHAPES[stand] ?? 'open'}>{t('recommend.stand', { stand: choiceOf(stand) })}</Status>
}
