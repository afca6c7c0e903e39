import type { ReactNode } from 'react'
import type { Remote } from '#kernel/command/remote.ts'
import { useCommand } from '#ui/client/command.ts'
import type { Notice } from '#ui/components/toast/toast.tsx'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { InputOf } from '#ui/client/request.ts'

/** A step that a dialog asks about: what refused it is shown in the dialog, and what was done is said in passing. */
export const useStep = <Operation extends Remote<'command'>>(operation: Operation) => {
  const { send } = useCommand(operation)
  const say = useNotice()
  return async (input: InputOf<Operation>, done: Notice['text']): Promise<ReactNode> => {
    const outcome = await send(input)
    if (outcome.kind === 'refused') return <ProblemNotice refusal={outcome.refusal} />
    say({ text: done })
    return null
  }
}
