import { useT } from '#ui/client/words.tsx'
import type { ProvedCharge } from '../../domain/proof/matrix.ts'
import type { ElementStatus } from '../../domain/proof/standing-of.ts'
import type { CaseNames } from './case-names.ts'
import { elementName, joined, statusWord } from './element-words.ts'

type WhatChangesProps = {
  readonly standing: readonly ProvedCharge[]
  readonly proved: readonly ProvedCharge[]
  readonly names: CaseNames
}

/** What would stand otherwise, element by element. */
export const WhatChanges = ({ standing, proved, names }: WhatChangesProps) => {
  const t = useT()
  if (standing === proved) return null
  const said = (statuses: readonly ElementStatus[] = []) =>
    joined(
      t,
      statuses.map((status) => statusWord(t, status)),
    )
  const changes = proved.flatMap(({ charge, rows }, at) =>
    rows.flatMap(({ name, statuses }, row) => {
      const [before, after] = [said(standing[at]?.rows[row]?.statuses), said(statuses)]
      const words = { charge: names.charge(charge.content), element: elementName(t, name), before, after }
      return before === after ? [] : [{ id: `${charge.id} ${name}`, text: t('cases.proof.changed', words) }]
    }),
  )
  return (
    <section className="proof-changes" role="status" aria-label={t('cases.proof.changes')}>
      <p>
        <strong>{t('cases.proof.changes-text', { n: changes.length })}</strong>
      </p>
      <ul>
        {changes.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
