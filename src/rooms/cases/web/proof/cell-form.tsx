import { useState } from 'react'
import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { ProofCell, SAYS, STRENGTHS } from '../../contract/proof.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'
import type { CellPlace } from './cells.ts'

const MOST = 500

type CellFormProps = {
  readonly place: CellPlace
  readonly cell: ProofCell | undefined
  readonly onSave: (cell: ProofCell) => Promise<unknown>
}

/** What one exhibit says on one element: which way, how strongly, why, and why what contradicts does not hold. */
export const CellForm = ({ place, cell, onSave }: CellFormProps) => {
  const t = useT()
  const [says, setSays] = useState<string | undefined>(cell?.says)
  const [rebuttal, setRebuttal] = useState(cell?.rebuttal ?? '')
  const save = (values: FormData): Promise<Saved> => {
    const read = ProofCell.safeParse({
      ...place,
      says: fieldOf(values, 'says'),
      strength: fieldOf(values, 'strength'),
      why: fieldOf(values, 'why'),
      rebuttal: orNull(values, 'rebuttal'),
    })
    if (read.success) return savedOrRefused(() => onSave(read.data))
    const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
    return Promise.resolve({
      kind: 'refused',
      faults: wrong.map((field) => ({ field, message: worded((t) => t('cases.proof.fault', { field })) })),
    })
  }
  return (
    <Form onSave={save} words={formWords(t, t('cases.proof.save'))}>
      <Choice
        name="says"
        inline
        {...(cell ? { startsWith: cell.says } : {})}
        required
        onChange={setSays}
        label={t('cases.proof.says')}
        options={SAYS.map((id) => ({ id, label: t('cases.proof.says-option', { says: id }) }))}
      />
      <Choice
        name="strength"
        inline
        {...(cell ? { startsWith: cell.strength } : {})}
        required
        label={t('cases.proof.strength')}
        options={STRENGTHS.map((id) => ({ id, label: t('cases.proof.strength-option', { strength: id }) }))}
      />
      <SealedArea
        name="why"
        rows={3}
        most={MOST}
        startsWith={cell?.why ?? ''}
        label={t('cases.proof.why')}
        hint={t('cases.proof.why-hint')}
        required
      />
      {says === 'contradicts' && (
        <SealedArea
          rows={3}
          most={MOST}
          name="rebuttal"
          value={rebuttal}
          onChange={setRebuttal}
          label={t('cases.proof.rebuttal')}
          hint={t('cases.proof.rebuttal-hint')}
        />
      )}
    </Form>
  )
}
