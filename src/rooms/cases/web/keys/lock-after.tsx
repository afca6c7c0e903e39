import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import type { Desk } from '../store/desk.ts'

const CHOICES = [1, 2, 5, 10, 15, 30] as const

/** After how long without a touch the desk locks by itself. */
export const LockAfter = ({ desk, minutes }: { desk: Desk; minutes: number }) => {
  const t = useT()
  return (
    <section className="desk-part">
      <Select
        label={t('cases.keys.lock-after')}
        value={String(minutes)}
        options={CHOICES.map((n) => ({ id: String(n), label: t('cases.keys.minutes', { n }) }))}
        onChange={(chosen) => void desk.lockAfter(Number(chosen))}
      />
    </section>
  )
}
