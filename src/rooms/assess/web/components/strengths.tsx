import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { Sight } from '../../contract/sight.ts'
import type { StrengthLine } from '../../contract/statement-line.ts'
import { GRADES } from '../../domain/evidence-strength.ts'
import type { Frame } from '../frame.ts'
import { SightNote } from './sight-note.tsx'
import { Grade, StrengthNumbers } from './strength.tsx'

type StrengthsProps = { readonly strength: readonly StrengthLine[]; readonly sight: Sight | null; readonly frame: Frame }

/** The strength of the evidence in each round, with the rule that grades it. */
export const Strengths = ({ strength, sight, frame }: StrengthsProps) => {
  const t = useT()
  const { strong, moderate } = GRADES
  const rule = { k: strong.countries, s: strong.sectors, w: strong.workshops, mk: moderate.countries, mw: moderate.workshops }
  return (
    <>
      <SightNote sight={sight} frame={frame} />
      <div className="strengths">
        {strength.map((line) => (
          <div key={line.round} className="strength">
            <h3>{frame.round(line.round)}</h3>
            <Grade grade={line.grade} />
            <StrengthNumbers strength={line} />
          </div>
        ))}
        <Disclosure level={3} title={t('assess.rule.title')}>
          <p>{t('assess.rule.text', rule)}</p>
          <p>{t('assess.rule.sight')}</p>
        </Disclosure>
      </div>
    </>
  )
}
