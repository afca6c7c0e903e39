import { keyId, readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Share } from '../../contract/share.ts'
import type { Standing } from '../../domain/case-file.ts'
import { momentIn } from '../case/moment.ts'
import { useAct } from '../case/use-act.ts'
import { useMeetings } from '../desk/use-desk.ts'
import type { ExhibitPartProps } from '../evidence/at-exhibit.tsx'
import { takeBack } from '../meeting/give.ts'
import { KeyOffice } from '../offices/key-office.tsx'
import { vouchedIn } from '../members/readers-of.ts'

const Given = ({ desk, one, share }: Pick<ExhibitPartProps, 'desk' | 'one'> & { share: Standing<Share> }) => {
  const t = useT()
  const locale = useLocale()
  const { server, meetings } = useMeetings()
  const { act, busy, notice } = useAct()
  const own = keyId(desk.key.record)
  const isOwn = share.from === own
  const { called, until, tlp, withdrawn, why, to } = share.content
  return (
    <li>
      <p>
        {t('cases.give.line', {
          called,
          at: momentIn(locale, share.at),
          tlp: t('cases.give.tlp-of', { tlp }),
          until: until === null ? 'none' : momentIn(locale, until),
        })}{' '}
        {withdrawn && <Status stand="stopped">{t('cases.give.withdrawn')}</Status>}
      </p>
      <p>{why}</p>
      <p>
        <code>{readAloud(to)}</code> <KeyOffice id={to} />
      </p>
      {notice}
      {!withdrawn && !isOwn && (
        <p>{t('cases.give.of-another', { called: vouchedIn(one, own, share.from)?.member.called ?? t('cases.members.unnamed') })}</p>
      )}
      {!withdrawn && isOwn && (
        <Button small busy={busy} onPress={() => act(() => takeBack({ desk, server, meetings }, one.kept.ctx, share))}>
          {t('cases.give.take-back-of', { called })}
        </Button>
      )}
    </li>
  )
}

/** To whom copies of an exhibit were given, on what conditions, and which were taken back. */
export const GivenList = ({ desk, one, exhibit }: ExhibitPartProps) => {
  const t = useT()
  const shares = one.file.share.filter(({ content }) => content.exhibit === exhibit.id)
  if (shares.length === 0) return <p>{t('cases.give.none')}</p>
  return (
    <ul className="desk-list">
      {shares.map((share) => (
        <Given key={share.version} desk={desk} one={one} share={share} />
      ))}
    </ul>
  )
}
