import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'

/** Whether the programme itself makes a recommendation, which its issuer's name does not tell: a new one is that of others until somebody says so. */
export const OfProgramme = ({ now }: { now: boolean }) => {
  const t = useT()
  return (
    <Choice
      inline
      required
      name="ofProgramme"
      label={t('recommend.of-programme')}
      hint={t('recommend.of-programme.hint')}
      startsWith={now ? 'yes' : 'no'}
      options={(['no', 'yes'] as const).map((id) => ({ id, label: t('recommend.of-programme.is', { is: id }) }))}
    />
  )
}
