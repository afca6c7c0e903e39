import type { Step } from '#law/guide-steps.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { restNo, restOpen } from './rest-no.ts'
import type { AskedForm } from './use-asked.ts'

/** One press says of a whole screen that none of what is left was there; a second press takes it back. */
export const RestNo = ({ form: { facts, pressed, answer }, step }: { form: AskedForm; step: Step }) => {
  const t = useT()
  const before = pressed[step.id] ?? []
  const press = () => {
    const changes = before.length > 0 ? restOpen(step, facts, before) : restNo(step, facts)
    answer(changes, { ...pressed, [step.id]: before.length > 0 ? [] : changes.map(([id]) => id) })
  }
  return (
    <div>
      <Button onPress={press}>
        {before.length > 0 ? t('law.guide.rest-undo', { n: before.length }) : t('law.guide.rest-no', { group: step.id })}
      </Button>
    </div>
  )
}
