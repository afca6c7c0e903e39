import { Status, type Stand } from '#ui/components/status/status.tsx'
import { useT } from '#ui/client/words.tsx'
import type { StrengthLine } from '../../contract/statement-line.ts'
import { choiceOf } from '../choice-of.ts'
import { NotInSight } from './sight-note.tsx'

const STANDS: Readonly<Record<NonNullable<StrengthLine['grade']>, Stand>> = {
  strong: 'done',
  moderate: 'moving',
  limited: 'open',
  'reported-only': 'caution',
  none: 'open',
}

/** Grade of the evidence by the printed rule, in a word; a dash where what its reader does not see may give it one. */
export const Grade = ({ grade }: Pick<StrengthLine, 'grade'>) => {
  const t = useT()
  if (grade === null) return <NotInSight />
  return <Status stand={STANDS[grade]}>{t('assess.grade', { grade: choiceOf(grade) })}</Status>
}

/** Evidence strength with its denominators: what supports and what contradicts in the same line. */
export const StrengthNumbers = ({ strength }: { strength: StrengthLine }) => {
  const t = useT()
  const { whole, statements, contrary, claims, setting, workshops, ofWorkshops, countries, ofCountries, sectors, ofSectors } = strength
  const said = {
    whole: whole ? 'yes' : 'no',
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
