import type { WorkAtHome } from '#kernel/home/work-show.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

/** With what a new programme goes on, for whoever may do it. */
export const NextSteps = ({ steps }: Pick<WorkAtHome, 'steps'>) => {
  const [t, say] = [useT(), useSay()]
  return (
    <section className="home-step" aria-labelledby="home-step">
      <h2 id="home-step">{t('report.home.step', { n: steps.length })}</h2>
      <ol>
        {steps.map(({ step, words, go, address }) => (
          <li key={step}>
            <p>{say(words)}</p>
            <LinkButton href={address}>{say(go)}</LinkButton>
          </li>
        ))}
      </ol>
    </section>
  )
}
