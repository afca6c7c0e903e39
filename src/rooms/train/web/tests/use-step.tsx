import { type ReactNode, useState } from 'react'
import type { Remote } from '#kernel/command/remote.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { InputOf, AnswerOf } from '#ui/client/request.ts'

/** A step that a button does: what refused it stands below the button, and goes when it is tried again. */
export const useStep = <Operation extends Remote<'command'>>(operation: Operation) => {
  const { send, busy } = useCommand(operation)
  const [refusal, setRefusal] = useState<ReactNode>(null)
  const go = async (input: InputOf<Operation>): Promise<AnswerOf<Operation> | undefined> => {
    setRefusal(null)
    const outcome = await send(input)
    if (outcome.kind === 'refused') setRefusal(<ProblemNotice refusal={outcome.refusal} />)
    return outcome.kind === 'done' ? outcome.value : undefined
  }
  return { go, busy, refusal }
}
