import { useMemo, useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { breaksOf } from '../../domain/breaks-of.ts'
import { NOTHING_OUT } from '../../domain/proof/counting.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { exhibitsOf, namesOf } from '../proof/case-names.ts'
import { cellsAt } from '../proof/cells.ts'
import { ChargeForm } from '../proof/charge-form.tsx'
import { ChargePart } from '../proof/charge-part.tsx'
import { StrayPart } from '../proof/stray-part.tsx'
import { useProof } from '../proof/use-proof.ts'
import { WhatChanges } from '../proof/what-changes.tsx'
import { WhatIf } from '../proof/what-if.tsx'
import { WhereBothHold } from '../proof/both-hold.tsx'
import { WholeLine } from '../proof/whole-line.tsx'
import '../proof/proof.css'

const Proof = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const [without, setWithout] = useState(NOTHING_OUT)
  const { asked, standing, proved, out } = useProof(file, without)
  const names = useMemo(() => namesOf(t, file), [t, file])
  const read = useMemo(() => ({ exhibits: exhibitsOf(file), breaks: breaksOf(file), at: cellsAt(file) }), [file])
  const own = { ...at, names }
  return (
    <>
      <CaseHead {...at} title={t('cases.page.proof')} />
      <div className="desk-part">
        <p>{t(file.charge.length === 0 ? 'cases.charge.none' : 'cases.proof.lead')}</p>
        <WholeLine proved={proved} names={names} />
      </div>
      <WhatIf file={file} without={without} onChange={setWithout} />
      <WhatChanges standing={standing} proved={proved} names={names} />
      {proved.map((one) => (
        <ChargePart
          key={one.charge.id}
          {...own}
          {...read}
          proved={one}
          out={out}
          isWhole={without.exhibits.length + without.persons.length === 0}
        />
      ))}
      <StrayPart {...own} asked={asked} />
      <WhereBothHold {...own} proved={standing} />
      <ChargeForm {...own} />
    </>
  )
}

/** What is proved of each charge of a case, element by element and exhibit by exhibit. */
export const Page = () => {
  const { case: ctx } = useParts(paths.proof)
  return <AtCase ctx={ctx}>{(at) => <Proof {...at} />}</AtCase>
}
