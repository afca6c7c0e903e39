import { useState } from 'react'
import type { z } from 'zod'
import { enterExample, type signInState } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { REGION } from '../../contract/region.ts'

type Part = NonNullable<z.output<(typeof signInState)['output']>['example']>[number]

/** Who has the same role as another, and is told apart by name. */
const SECOND: Readonly<Record<string, string>> = {
  'officer-2': 'programme.sign-in.second-officer',
  'member-2': 'programme.sign-in.second-member',
}
/** A part of a country bears its two letters at the end. */
const COUNTRY = /-[a-z]{2}$/

/** The parts that a visitor of the example may play: nobody real, and nothing to type. */
export const ExampleList = ({ parts, onIn }: { parts: readonly Part[]; onIn: () => void }) => {
  const [t, say] = [useT(), useSay()]
  const { send, busy } = useCommand(enterExample, [])
  const roleOf = ({ person, role }: Part) => t(SECOND[person.replace(COUNTRY, '')] ?? `programme.role.${role}`)
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
              {part.country === REGION
                ? roleOf(part)
                : t('programme.sign-in.part', { role: roleOf(part), country: say({ es: part.countryEs, en: part.countryEn }) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
