import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { once } from '../../domain/once.ts'
import { nextPseudonym } from '../../domain/pseudonym.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'

/** Takes somebody under protection: by what the case calls them where it told, or by a new pseudonym. */
export const AddGuarded = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const { guarded } = one.protection
  const offered = once(one.common.known).filter(({ id }) => !guarded.some((each) => each.id === id))
  const taken = [...guarded, ...one.common.known].map(({ content }) => content.pseudonym)
  const add = (pseudonym: string, id?: string) => act(() => desk.protect(one.kept.ctx, 'guarded', { pseudonym }, id))
  return (
    <section className="protect-part">
      <h2>{t('cases.guarded.add')}</h2>
      {notice}
      {offered.length > 0 && <p>{t('cases.guarded.known')}</p>}
      <div className="desk-actions">
        {offered.map(({ id, content: { pseudonym } }) => (
          <Button key={id} busy={busy} onPress={() => add(pseudonym, id)}>
            {t('cases.guarded.take', { pseudonym })}
          </Button>
        ))}
        <Button tone="quiet" busy={busy} onPress={() => add(nextPseudonym('victim', taken))}>
          {t('cases.guarded.other')}
        </Button>
      </div>
      <p className="protect-soft">{t('cases.guarded.text')}</p>
    </section>
  )
}
