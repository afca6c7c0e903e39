import { isSure } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { useObserving } from './use-observing.ts'

/**
 * What was seen and did not arrive, and why each was not taken when it was sent again. Where the house itself did not refuse it, it may be
 * recorded: it waits, and goes again under its own id, and nobody is led to write it anew.
 */
export const WaitingObservations = ({ observing }: { observing: ReturnType<typeof useObserving> }) => {
  const t = useT()
  const { waiting, busy, again, letGo } = observing
  if (waiting.length === 0) return null
  const n = waiting.filter(({ refusal }) => refusal === null || !isSure(refusal)).length
  return (
    <>
      <div className="training-notice">
        <p role="status">{n > 0 ? t('train.observe.waiting', { n }) : t('train.observe.none-taken')}</p>
        <Button small busy={busy} onPress={again}>
          {t('train.observe.send-again')}
        </Button>
      </div>
      {waiting.map(
        ({ draft, refusal }) =>
          refusal && (
            <section key={draft.id}>
              <p lang={draft.language}>{draft.text === '' ? t('train.observe.no-words') : draft.text}</p>
              {refusal.faults.length > 0 && (
                <ul>
                  {refusal.faults.map(({ field, message }) => (
                    <li key={field}>{message}</li>
                  ))}
                </ul>
              )}
              <ProblemNotice
                refusal={refusal}
                action={
                  isSure(refusal) && (
                    <Button small tone="quiet" onPress={() => letGo(draft)}>
                      {t('train.observe.let-go')}
                    </Button>
                  )
                }
              />
            </section>
          ),
      )}
    </>
  )
}
