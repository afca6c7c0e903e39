import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { aboutOf, type SetAside } from '../../domain/set-aside.ts'
import type { KeyNames } from '../members/use-key-names.ts'
import type { CaseNames } from '../proof/case-names.ts'
import type { CasePartProps } from './at-case.tsx'
import { momentIn } from './moment.ts'
import { useAct } from './use-act.ts'

type AsideItemProps = Pick<CasePartProps, 'desk' | 'one'> & {
  readonly aside: SetAside
  readonly code: string
  /** What keys and things are called in the case, worked out once for all of the list. */
  readonly who: KeyNames
  readonly names: CaseNames
}

/** One thing that was set aside: what it is, who wrote it and when, why it does not count; and a person's decision to take it in. */
export const AsideItem = ({ desk, one, aside: { version, line, taken, mayTake }, code, who, names }: AsideItemProps) => {
  const t = useT()
  const locale = useLocale()
  const { act, busy, notice } = useAct()
  const { person, exhibit, words } = aboutOf(version)
  const about = [person && names.person(person), exhibit && names.exhibit(exhibit), ...words].filter(Boolean).join(' · ')
  const title = t('cases.aside.what', { kind: version.kind.replaceAll('-', '_'), about: about === '' ? 'none' : 'some', words: about })
  return (
    <li className="desk-person">
      <h3>{title}</h3>
      <p>{t('cases.aside.written', { who: who(version.from), at: momentIn(locale, version.at) })}</p>
      {version.content === null && <p>{t('cases.aside.taken-away')}</p>}
      {taken ? (
        <p>{t('cases.aside.taken', { who: who(taken.from), at: momentIn(locale, taken.at) })}</p>
      ) : (
        <>
          <p>{t(`cases.refused.${code}.happened`)}</p>
          {notice}
          {mayTake ? (
            <Button small busy={busy} onPress={() => act(() => desk.takeAside(one.kept.ctx, { version, line }))}>
              {t('cases.aside.take', { what: title })}
            </Button>
          ) : (
            <p>{t(version.kind === 'person' && version.content === null ? 'cases.aside.stays' : 'cases.aside.own-word')}</p>
          )}
        </>
      )}
    </li>
  )
}
