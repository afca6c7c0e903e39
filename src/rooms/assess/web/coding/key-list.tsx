import { KeyHints } from '#ui/components/key-hint/key-hint.tsx'
import { useT } from '#ui/client/words.tsx'

/** The keys of the screen that do something here: those of conditions and recent themes stand on the codes themselves. */
export const KeyList = ({ mayCode, canUndo }: { mayCode: boolean; canUndo: boolean }) => {
  const t = useT()
  const undo = { keys: ['Z'], does: t('assess.key.undo') }
  const move = { keys: ['P', 'N'], does: t('assess.key.move') }
  const back = { keys: ['Esc'], does: t('assess.key.back') }
  if (!mayCode) return <KeyHints hints={[...(canUndo ? [undo] : []), move, back]} />
  return (
    <KeyHints
      hints={[
        { keys: [t('assess.key.enter')], does: t('assess.key.save') },
        { keys: ['/'], does: t('assess.key.theme') },
        { keys: ['B'], does: t('assess.key.finding') },
        { keys: [t('assess.key.enter')], does: t('assess.key.take') },
        { keys: ['↓', '↑'], does: t('assess.key.choose') },
        { keys: ['1', '4'], does: t('assess.key.seriousness') },
        { keys: ['M'], does: t('assess.key.memo') },
        undo,
        move,
        back,
      ]}
    />
  )
}
