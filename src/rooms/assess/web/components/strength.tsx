import { Status, type Stand } from '#ui/components/status/status.tsx'
import { useT } from '#ui/client/words.tsx'
import type { StrengthLine } from '../../contract/statement-line.ts'
import { choiceOf } from '../choice-of.ts'

const STANDS: Readonly<Record<StrengthLine['grade'], Stand>> = {
  strong: 'done',
  moderate: 'moving',
  limited: 'open',
  'reported-only': 'caution',
  none: 'open',
}

/** Grade of the evidence by the printed rule, in a word. */
export const Grade = ({ grade }: Pick<StrengthLine, 'grade'>) => {
  const t = useT()
  return <Status stand={STANDS[grade]}>{t('assess.grade', { grade: choiceOf(grade) })}</Status>
}

/** Evidence strength with its denominators: what supports and what contradicts in the same line. */
export const StrengthNumbers = ({ strength }: { strength: StrengthLine }) => {
  const t = useT()
  const { statements, contrary, claims, setting, workshops, ofWorkshops, countries, ofCountries, sectors, ofSectors } = strength
  const said = {
    statements,
    contrary,
    claims,
    setting,
    workshops,
    ofWorkshops,
    countries: countries.length,
    ofCountries,
    sectors,
    ofSectors,
  }
  return (
    <>
      <p>{t('assess.strength.numbers', said)}</p>
      <p className="soft">{t('assess.strength.unmeasured')}</p>
    </>
  )
}
