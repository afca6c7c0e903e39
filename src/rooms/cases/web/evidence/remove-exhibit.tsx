import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { paths } from '../../contract/paths.ts'
import { type Naming, whatNames } from '../../domain/exhibits.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { ExhibitPartProps } from './at-exhibit.tsx'

/** The gravest of what would hang in the air without it; nothing where it may go. */
const keptBy = ({ events, cells, derived, shows, pointsAway }: Naming): { readonly why: string; readonly n: number } | undefined =>
  [
    { why: 'events', n: events },
    { why: 'cells', n: cells },
    { why: 'derived', n: derived },
    { why: 'shows', n: shows },
    { why: 'away', n: pointsAway },
  ].find(({ n }) => n > 0)

/** Takes an exhibit out of what is shown; its history stays. */
export const RemoveExhibit = ({ desk, one, exhibit, standing }: ExhibitPartProps) => {
  const t = useT()
  const go = useGo()
  const { code: programme } = useProgramme()
  const [asks, setAsks] = useState(false)
  const { ctx } = one.kept
  const kept = keptBy(whatNames(one.file, exhibit.id))
  const remove = async () => {
    const saved = await savedOrRefused(async () => {
      await desk.change(ctx, 'exhibit', { standing, content: null })
      await go(paths.evidence({ programme, case: ctx }))
    })
    return saved.kind === 'refused' ? saved.notice : null
  }
  return (
    <section className="desk-part">
      <Button tone="danger" disabledBecause={kept && t('cases.exhibit.remove-refused', kept)} onPress={() => setAsks(true)}>
        {t('cases.exhibit.remove')}
      </Button>
      <Confirm
        danger
        title={t('cases.exhibit.remove-title', { number: exhibit.content.number })}
        words={{ confirm: t('cases.exhibit.remove'), busy: t('cases.exhibit.remove-busy'), cancel: t('cases.exhibit.remove-keep') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={remove}
      >
        <p>{t('cases.exhibit.remove-effect')}</p>
      </Confirm>
    </section>
  )
}
