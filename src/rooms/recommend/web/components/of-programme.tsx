import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'

/**
 * Whether the programme itself makes a recommendation, which its issuer's name does not tell. A new one has no answer until somebody gives it: one
 * that stood ticked would be kept unread, and the report would list it in the wrong place.
 */
export const OfProgramme = ({ now }: { now: boolean | undefined }) => {
  const t = useT()
  return (
    <Choice
      inline
      required
      name="ofProgramme"
      label={t('recommend.of-programme')}
      hint={t('recommend.of-programme.hint')}
      {...(now === undefined ? {} : { startsWith: now ? 'yes' : 'no' })}
      options={(['yes', 'no'] as const).map((id) => ({ id, label: t('recommend.of-programme.is', { is: id }) }))}
    />
  )
}
