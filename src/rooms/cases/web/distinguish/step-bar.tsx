import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Steps } from './use-steps.ts'

/** Back, where one is, and on; the form is sent by what leads on, so that Enter does it too. */
export const StepBar = ({ steps, all, onDone }: { steps: Steps; all: number; onDone: () => void }) => {
  const t = useT()
  return (
    <div className="distinguish-bar">
      {steps.at > 0 && <Button onPress={() => steps.show(steps.at - 1)}>{t('law.guide.back')}</Button>}
      <span aria-live="polite">{t('law.guide.step', { n: steps.at + 1, all })}</span>
      <Button type="submit" tone="primary">
        {t(steps.isLast ? 'law.guide.see' : 'law.guide.next')}
      </Button>
      <Button tone="quiet" onPress={onDone}>
        {t('law.guide.phase-done')}
      </Button>
    </div>
  )
}
