import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { actGate } from '../../domain/act-gate.ts'
import { protectedPersons } from '../../domain/protected-persons.ts'
import { todayHere } from '../to-do/day-words.ts'
import type { OpenCase } from '../store/open-case.ts'

/** Victims and witnesses whose safeguards before disclosure are open, by name: until then nothing is handed over. */
export const OpenGates = ({ one: { file, identities, kept } }: { one: OpenCase }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const waiting = protectedPersons(file).filter(({ id }) => !actGate({ file, identities, today: todayHere() }, id, 'disclosure').isSettled)
  if (waiting.length === 0) return null
  return (
    <p>
      {t('cases.disclosure.gates', { persons: list.format(waiting.map(({ content }) => content.pseudonym)) })}{' '}
      <Link href={paths.safeguards({ programme, case: kept.ctx })}>{t('cases.disclosure.gates-link')}</Link>
    </p>
  )
}
