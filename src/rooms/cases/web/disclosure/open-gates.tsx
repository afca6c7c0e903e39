import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import type { WaitingFor } from '../../domain/act-gate.ts'
import { namesOf } from '../proof/case-names.ts'
import { joined } from '../proof/element-words.ts'
import type { OpenCase } from '../store/open-case.ts'

type OpenGatesProps = { readonly one: OpenCase; readonly waiting: readonly WaitingFor[] }

/** The way to what is still open. */
export const ToSafeguards = ({ one: { kept } }: Pick<OpenGatesProps, 'one'>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return <Link href={paths.safeguards({ programme, case: kept.ctx })}>{t('cases.disclosure.gates-link')}</Link>
}

/** Victims and witnesses whose safeguards before disclosure are open, by name: until then nothing is handed over. */
export const OpenGates = ({ one, waiting }: OpenGatesProps) => {
  const t = useT()
  if (waiting.length === 0) return null
  const names = namesOf(t, one.file)
  return (
    <p>
      {t('cases.disclosure.gates', {
        persons: joined(
          t,
          waiting.map(({ person }) => names.person(person.id)),
        ),
      })}{' '}
      <ToSafeguards one={one} />
    </p>
  )
}
