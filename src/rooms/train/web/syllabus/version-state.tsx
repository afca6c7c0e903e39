import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import { STAND_OF, word } from './shown.ts'

export const VersionState = ({ state }: { state: SyllabusState }) => {
  const t = useT()
  return <Status stand={STAND_OF[state]}>{t('train.syllabus.state', { state: word(state) })}</Status>
}
