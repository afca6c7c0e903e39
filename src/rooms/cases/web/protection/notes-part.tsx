import { useLocale, useT } from '#ui/client/words.tsx'
import { writtenDate } from '../../domain/written-date.ts'
import type { OfPersonProps } from './of-person.ts'
import { NOTE_FIELDS } from './person-fields.ts'
import { ThingsPart } from './things-part.tsx'

/** What whoever supports somebody writes for their own work. */
export const NotesPart = ({ person, today, ...at }: OfPersonProps) => {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <p>{t('cases.note.apart')}</p>
      <ThingsPart
        {...at}
        kind="note"
        level={3}
        things={at.one.protection.note.filter(({ content }) => content.person === person)}
        fields={NOTE_FIELDS}
        fixed={{ person }}
        starts={{ on: today }}
        show={({ content: { on, text } }) => (
          <>
            <p className="protect-soft">{writtenDate(locale, on)}</p>
            <p className="protect-words">{text}</p>
          </>
        )}
      />
    </>
  )
}
