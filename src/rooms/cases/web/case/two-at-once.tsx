import type { ReactNode } from 'react'
import { Heading } from 'react-aria-components/Heading'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Standing } from '../../domain/case-file.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { useKeyNames } from '../members/use-key-names.ts'
import { momentIn } from './moment.ts'
import { useAct } from './use-act.ts'

type TwoAtOnceProps<Content> = {
  readonly title: string
  /** That of its heading. */
  readonly level?: 2 | 3 | 4
  /** What follows as long as nobody says which holds, where it is more than that both are kept. */
  readonly text?: string
  /** Those that stand; where it is one only nothing is shown. */
  readonly versions: readonly Standing<Content>[]
  readonly show: (version: Standing<Content>) => ReactNode
  readonly onTake: (version: Standing<Content>) => Promise<unknown>
}

/** Something was changed twice at once: its versions side by side, until a person says which holds. The other stays in the history. */
export const TwoAtOnce = <Content,>({ title, level = 2, text, versions, show, onTake }: TwoAtOnceProps<Content>) => {
  const t = useT()
  const locale = useLocale()
  const { act, busy, notice } = useAct()
  const { desk } = useMeetings()
  const [first] = versions
  const who = useKeyNames(desk.isOpen && first ? desk.open.cases.find(({ ledger }) => ledger.entry(first.version)) : undefined)
  if (versions.length < 2) return null
  return (
    <section className="desk-two" aria-label={title}>
      <Heading level={level}>{title}</Heading>
      <p>{text ?? t('cases.two.text')}</p>
      {notice}
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            <p>{t('cases.two.written', { at: momentIn(locale, version.at), who: who(version.from) })}</p>
            {show(version)}
            <Button small busy={busy} onPress={() => act(() => onTake(version))}>
              {t('cases.two.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
