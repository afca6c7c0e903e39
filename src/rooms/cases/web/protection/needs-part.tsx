import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { NeedState } from '../../contract/protection/need.ts'
import { useLocale } from '#ui/client/words.tsx'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { needFields } from './person-fields.ts'
import type { OfPersonProps } from './of-person.ts'
import { ThingsPart } from './things-part.tsx'

const STANDS: Readonly<Record<NeedState, Stand>> = { open: 'open', offered: 'moving', accepted: 'moving', declined: 'stopped', met: 'done' }

const NeedLine = ({ thing: { content } }: { thing: Protected<'need'> }) => {
  const t = useT()
  const locale = useLocale()
  const { need, state, on, by, note } = content
  return (
    <>
      <p>
        <strong>{t('cases.need.of', { need })}</strong> <Status stand={STANDS[state]}>{t('cases.need.state-of', { state })}</Status>
      </p>
      <p className="protect-soft">{t('cases.need.since', { on: writtenDate(locale, on), by: by ?? 'none' })}</p>
      {note !== null && <p className="protect-words">{note}</p>}
    </>
  )
}

/** What somebody needs, and how far each of it is. */
export const NeedsPart = ({ person, today, ...at }: OfPersonProps) => {
  const t = useT()
  const things = at.one.protection.need.filter(({ content }) => content.person === person)
  return (
    <ThingsPart
      {...at}
      kind="need"
      level={3}
      things={things}
      fields={needFields(t)}
      fixed={{ person }}
      starts={{ on: today, state: 'open' }}
      show={(thing) => <NeedLine thing={thing} />}
    />
  )
}
