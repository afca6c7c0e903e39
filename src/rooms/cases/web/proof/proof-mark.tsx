import { useT } from '#ui/client/words.tsx'
import { type ProofCell, STRENGTHS } from '../../contract/proof.ts'

/** A triangle up, down, or a line; as many are full as the strength counts. */
const SHAPES: Readonly<Record<ProofCell['says'], string>> = {
  supports: 'M1 9 5 1.5 9 9z',
  contradicts: 'M1 1.5h8L5 9z',
  neutral: 'M1 4h8v2.5H1z',
}

/** What an exhibit says and how strongly, by word and by shape. */
export const ProofMark = ({ says, strength }: Pick<ProofCell, 'says' | 'strength'>) => {
  const t = useT()
  return (
    <span className={`proof-mark proof-${says}`}>
      <svg className="proof-shape" viewBox="0 0 34 10" aria-hidden="true">
        {STRENGTHS.map((one, at) => (
          <path
            key={one}
            className={at <= STRENGTHS.indexOf(strength) ? 'full' : 'empty'}
            d={SHAPES[says]}
            transform={`translate(${at * 12} 0)`}
          />
        ))}
      </svg>
      <span>{t('cases.proof.mark', { says, strength })}</span>
    </span>
  )
}
