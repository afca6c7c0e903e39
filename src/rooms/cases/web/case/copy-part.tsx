import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { saveFile } from '#ui/components/figure/save-file.ts'
import type { CasePartProps } from './at-case.tsx'
import { sealedCopy } from '../store/copy.ts'
import { useAct } from './use-act.ts'
import { copyStands } from './copy-stands.ts'

/** A sealed copy to be kept elsewhere: what is only on one device is lost with it. */
export const CopyPart = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  const { ctx } = one.kept
  const { act, busy, notice } = useAct()
  const save = async () => {
    const at = new Date().toISOString()
    const content = sealedCopy(desk, ctx, { readme: t('cases.copy.readme'), at })
    saveFile({ name: `istmo-${ctx.slice(0, 8)}-${at.slice(0, 10)}.zip`, type: 'application/zip', content })
    await desk.copied(ctx, at)
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.copy.title')}</h2>
      <p>{t('cases.copy.text')}</p>
      <p>{copyStands(t, locale, one)}</p>
      {notice}
      <Button busy={busy} onPress={() => act(save)}>
        {t('cases.copy.save')}
      </Button>
    </section>
  )
}
