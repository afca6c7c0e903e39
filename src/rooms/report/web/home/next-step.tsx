import type { WorkAtHome } from '#kernel/home/work-show.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

/** With what a new programme goes on, for whoever may do it. */
export const NextStep = ({ step: { words, go, address } }: { step: NonNullable<WorkAtHome['step']> }) => {
  const [t, say] = [useT(), useSay()]
  return (
    <section className="home-step" aria-labelledby="home-step">
      <h2 id="home-step">{t('report.home.step')}</h2>
      <p>{say(words)}</p>
      <LinkButton href={address}>{say(go)}</LinkButton>
    </section>
  )
}
