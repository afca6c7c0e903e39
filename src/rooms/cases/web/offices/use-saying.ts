import type { Statement } from '#seal/office/said.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { useOffices } from './use-offices.ts'

/** Hands in what one's own office signed, and says what came of it: that it is done, or that it is signed here alone and waits. */
export const useSaying = () => {
  const t = useT()
  const say = useNotice()
  const { meeting } = useOffices()
  return async (statements: readonly Statement[], done: string): Promise<void> => {
    const isHandedIn = await meeting.say(statements)
    say({ text: isHandedIn ? done : t('cases.offices.signed-here') })
  }
}
