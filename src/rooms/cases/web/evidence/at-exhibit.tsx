import type { Exhibit } from '../../contract/exhibit.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'

/** An exhibit of a case, with all its versions that stand: two where it was changed twice at once. */
export type ExhibitPartProps = CasePartProps & {
  readonly exhibit: Standing<Exhibit>
  readonly standing: readonly Standing<Exhibit>[]
}
