import { useState } from 'react'
import type { z } from 'zod'
import { enterExample, type signInState } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { exampleName } from '#ui/client/example-name.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'

type Part = NonNullable<z.output<(typeof signInState)['output']>['example']>[number]

/** The parts that a visitor of the example may play: nobody real, and nothing to type. */
export const ExampleList = ({ parts, onIn }: { parts: readonly Part[]; onIn: () => void }) => {
  const t = useT()
  const { send, busy } = useCommand(enterExample, [])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const enter = async (person: string) => {
    const outcome = await send({ person })
    if (outcome.kind === 'done') onIn()
    else setRefusal(outcome.refusal)
  }
  return (
    <section className="sign-in-part" aria-labelledby="example-people">
      <h2 id="example-people">{t('programme.sign-in.example')}</h2>
      <p>{t('programme.sign-in.example-why')}</p>
      {refusal && <ProblemNotice refusal={refusal} />}
      <ul className="sign-in-example">
        {parts.map((part) => (
          <li key={part.person}>
            <Button busy={busy} onPress={() => void enter(part.person)}>
              {exampleName(t, part.person) ?? t(`programme.role.${part.role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
