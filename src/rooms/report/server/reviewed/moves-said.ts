import type { z } from 'zod'
import type { ToReview } from '../../contract/reviewed.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { type Move, reviewEdition } from '../../domain/reviewed/moved.ts'
import { sayMove } from '../../domain/reviewed/say-move.ts'
import { reportWords } from '../../messages.ts'

export type MovesSaid = z.output<typeof ToReview>['moves']

/** What moved under a text, in words of both languages. */
export const movesSaid = (source: ProgrammePackage): ((moves: readonly Move[]) => MovesSaid) => {
  const [es, en] = [reviewEdition(source, reportWords('es')), reviewEdition(source, reportWords('en'))]
  const said = (move: Move): MovesSaid => {
    const english = sayMove(en, move)
    return sayMove(es, move).map((spanish, at) => {
      const other = english[at] ?? spanish
      const words = (of: 'was' | 'now') => (spanish[of] === null ? null : { es: spanish[of], en: other[of] ?? spanish[of] })
      const { record, counted } = spanish
      return { label: { es: spanish.label, en: other.label }, record, ...(counted && { counted }), was: words('was'), now: words('now') }
    })
  }
  return (moves) => moves.flatMap(said)
}
