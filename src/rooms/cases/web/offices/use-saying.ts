import type { Statement } from '#seal/office/said.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import type { Notice } from '#ui/components/toast/toast.tsx'
import { useOffices } from './use-offices.ts'

/** Hands in what one's own office signed, and says what came of it: that it is done, or that it is signed here alone and waits. */
export const useSaying = () => {
  const say = useNotice()
  const { meeting } = useOffices()
  return async (statements: readonly Statement[], done: Notice['text']): Promise<void> => {
    const isHandedIn = await meeting.say(statements)
    say({ text: isHandedIn ? done : worded((t) => t('cases.offices.signed-here')) })
  }
}
