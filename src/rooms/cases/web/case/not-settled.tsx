import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { calledPersons } from '../../domain/called.ts'
import type { CasePartProps } from './at-case.tsx'

/** On every other page of a case what is settled on its own: that its sheet was changed twice at once, or that two persons bear one pseudonym. */
export const NotSettled = ({ one: { file, kept } }: Pick<CasePartProps, 'one'>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const isRepeated = [...calledPersons(file).values()].some(({ of }) => of > 1)
  const said = [...(file.case.length > 1 ? (['sheet'] as const) : []), ...(isRepeated ? (['pseudonym'] as const) : [])]
  if (said.length === 0) return null
  return (
    <div className="desk-two desk-careful" role="note">
      {said.map((what) => (
        <p key={what}>{t('cases.two.elsewhere', { what })}</p>
      ))}
      <Link href={paths.case({ programme, case: kept.ctx })}>{t('cases.two.to-case')}</Link>
    </div>
  )
}
