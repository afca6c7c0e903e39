import { useCallback, useId, useState } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { paths } from '../../contract/paths.ts'
import { AgesApart } from '../safeguards/ages-apart.tsx'
import { CellDialog } from './cell-dialog.tsx'
import type { CellPlace } from './cells.ts'
import { ChargeWithout } from './charge-without.tsx'
import { ElementItem, type ElementProps } from './element-item.tsx'
import { ProofGrid, type ProofGridProps } from './proof-grid.tsx'
import { NoStateLaw } from './no-state-law.tsx'
import { TakeChargeAway } from './take-charge-away.tsx'
import { VictimLine } from './victim-line.tsx'

type ChargePartProps = Omit<ElementProps, 'onOpen'> &
  Pick<ProofGridProps, 'out'> & {
    /** Nothing is thought away. */
    readonly isWhole: boolean
  }

const NoExhibits = ({ ctx }: { ctx: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <>
      <p>{t('cases.proof.no-exhibits')}</p>
      <div>
        <LinkButton href={paths.evidence({ programme, case: ctx })}>{t('cases.proof.to-evidence')}</LinkButton>
      </div>
    </>
  )
}

const Elements = (props: ChargePartProps) => {
  const t = useT()
  const [open, setOpen] = useState<CellPlace | null>(null)
  const show = useCallback((place: CellPlace) => setOpen(place), [])
  const { proved, exhibits, one } = props
  return (
    <>
      <VictimLine proved={proved} isWhole={props.isWhole} />
      {exhibits.length === 0 ? <NoExhibits ctx={one.kept.ctx} /> : <ProofGrid {...props} onOpen={show} />}
      <ul className="proof-elements" aria-label={t('cases.proof.elements')}>
        {proved.rows.map((row) => (
          <ElementItem key={row.name} {...props} row={row} onOpen={show} />
        ))}
      </ul>
      <CellDialog {...props} place={open} onClose={() => setOpen(null)} />
    </>
  )
}

/** One charge: whether it stands without a victim, what each exhibit says on each element, and how each element stands. */
export const ChargePart = (props: ChargePartProps) => {
  const id = useId()
  const { proved, names, one } = props
  const { victim } = proved.charge.content
  return (
    <section className="proof-charge" aria-labelledby={id}>
      <h2 id={id}>{names.charge(proved.charge.content)}</h2>
      <NoStateLaw charge={proved.charge.content} />
      <AgesApart one={one} person={victim} called={names.person(victim)} />
      {proved.asked.kind === 'asked' ? <Elements {...props} /> : <ChargeWithout {...props} />}
      <TakeChargeAway {...props} charge={proved.charge} />
    </section>
  )
}
