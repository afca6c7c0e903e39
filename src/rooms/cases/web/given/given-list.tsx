import { useState } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Share } from '../../contract/share.ts'
import type { Standing } from '../../domain/case-file.ts'
import { momentIn } from '../case/moment.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { ExhibitPartProps } from '../evidence/at-exhibit.tsx'
import { takeBack } from '../meeting/give.ts'
import { KeyOffice } from '../offices/key-office.tsx'
import { vouchedIn } from '../members/readers-of.ts'

type GivenProps = Pick<ExhibitPartProps, 'desk' | 'one'> & { share: Standing<Share> }

/** Takes a copy back, once it was asked: it cannot be given back to the same reader, only given anew. */
const TakeBack = ({ desk, one, share }: GivenProps) => {
  const t = useT()
  const { server, meetings } = useMeetings()
  const [asks, setAsks] = useState(false)
  const take = async () => {
    const saved = await savedOrRefused(() => takeBack({ desk, server, meetings }, one.kept.ctx, share))
    return saved.kind === 'refused' ? saved.notice : null
  }
  const { called } = share.content
  const verb = t('cases.give.take-back-of', { called })
  return (
    <>
      <Button small onPress={() => setAsks(true)}>
        {verb}
      </Button>
      <Confirm
        danger
        title={t('cases.give.take-back-title', { called })}
        words={{ confirm: t('cases.give.take-back'), busy: t('cases.give.taking-back'), cancel: t('cases.give.take-back-not') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={take}
      >
        <p>{t('cases.give.take-back-text')}</p>
      </Confirm>
    </>
  )
}

const Given = ({ desk, one, share }: GivenProps) => {
  const t = useT()
  const locale = useLocale()
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
      {!withdrawn && !isOwn && (
        <p>{t('cases.give.of-another', { called: vouchedIn(one, own, share.from)?.member.called ?? t('cases.members.unnamed') })}</p>
      )}
      {!withdrawn && isOwn && <TakeBack desk={desk} one={one} share={share} />}
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
