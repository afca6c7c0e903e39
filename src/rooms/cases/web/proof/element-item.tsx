import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { paths } from '../../contract/paths.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { ProvedCharge, ProofRow } from '../../domain/proof/matrix.ts'
import { PlanTask } from '../to-do/plan-task.tsx'
import { CellText } from './cell-text.tsx'
import type { CellPlace, CellsAt } from './cells.ts'
import { type Breaks, Cites, ElementReadings } from './element-facts.tsx'
import { elementName } from './element-words.ts'
import { OtherExhibit } from './other-exhibit.tsx'
import type { ProofPartProps } from './proof-part.ts'
import { StatusList } from './status-list.tsx'

export type ElementProps = ProofPartProps & {
  readonly proved: ProvedCharge
  readonly exhibits: readonly Standing<Exhibit>[]
  readonly breaks: Breaks
  readonly at: CellsAt
  readonly onOpen: (place: CellPlace) => void
}

/** What exhibits say on the element, with their reasons; one that was written twice at once shows both. */
const Said = ({ one, row, proved: { charge }, exhibits, names, at, onOpen }: ElementProps & { row: ProofRow }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const placeOf = (exhibit: string): CellPlace => ({ charge: charge.id, element: row.name, exhibit })
  const [written, blank] = [
    exhibits.filter(({ id }) => at(placeOf(id)).length > 0),
    exhibits.filter(({ id }) => at(placeOf(id)).length === 0),
  ]
  return (
    <>
      <ul className="proof-cells">
        {written.map(({ id, content }) => (
          <li key={id}>
            <p>
              <Link href={paths.exhibit({ programme, case: one.kept.ctx, exhibit: id })}>{content.number}</Link> {content.description}
            </p>
            {at(placeOf(id)).length > 1 && <p>{t('cases.proof.twice')}</p>}
            {at(placeOf(id)).map((cell) => (
              <CellText key={cell.version} cell={cell.content} />
            ))}
            <Button small onPress={() => onOpen(placeOf(id))}>
              {t('cases.proof.open', { exhibit: names.exhibit(id), element: elementName(t, row.name) })}
            </Button>
          </li>
        ))}
      </ul>
      {blank.length > 0 && <OtherExhibit element={row.name} exhibits={blank} onChoose={(exhibit) => onOpen(placeOf(exhibit))} />}
    </>
  )
}

/** One element of a charge: how it stands and why, where the law asks for it, what is said on it, and the way from a gap to a task. */
export const ElementItem = (props: ElementProps & { row: ProofRow }) => {
  const t = useT()
  const { row, proved, desk, one } = props
  const isGap = !row.statuses.includes('covered')
  return (
    <li className="proof-element">
      <h3>{elementName(t, row.name)}</h3>
      <StatusList statuses={row.statuses} />
      <ElementReadings {...props} />
      <Cites row={row} />
      <Said {...props} />
      {isGap && <PlanTask desk={desk} one={one} element={{ charge: proved.charge.id, element: row.name }} />}
    </li>
  )
}
