import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { ReleaseLine } from '../../contract/release.ts'

type Of = Pick<ReleaseLine, 'publishedAt' | 'supersededBy'>

const stateOf = ({ publishedAt, supersededBy }: Of): 'made' | 'published' | 'superseded' => {
  if (publishedAt === null) return 'made'
  return supersededBy === null ? 'published' : 'superseded'
}

export const stateKey = (release: Of): string => `report.release.state.${stateOf(release)}`

const SHAPES = { made: 'moving', published: 'done', superseded: 'stopped' } as const

export const ReleaseState = ({ release }: { release: Of }) => {
  const t = useT()
  return <Status stand={SHAPES[stateOf(release)]}>{t(stateKey(release))}</Status>
}
