import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Desk } from '../store/desk.ts'

/** One press, and nothing of any case is left on the screen. */
export const LockButton = ({ desk }: { desk: Desk }) => {
  const t = useT()
  return <Button onPress={() => desk.lock()}>{t('cases.lock')}</Button>
}
