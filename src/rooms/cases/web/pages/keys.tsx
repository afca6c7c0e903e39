import { keyId, readAloud } from '#seal/key.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import { momentIn } from '../case/moment.ts'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { Honest } from '../desk/honest.tsx'
import { LockButton } from '../desk/lock-button.tsx'
import { savePublicHalf } from '../desk/make-recovery.tsx'
import { ChangePassphrase } from '../keys/change-passphrase.tsx'
import { Drill } from '../keys/drill.tsx'
import { LockAfter } from '../keys/lock-after.tsx'
import { Wipe } from '../keys/wipe.tsx'
import { KeyOffice } from '../offices/key-office.tsx'
import { SignOwnKey } from '../offices/sign-own-key.tsx'

const Keys = ({ desk, open }: AtDeskProps) => {
  const t = useT()
  const locale = useLocale()
  const { code: programme } = useProgramme()
  const { record, recovery } = open.kept
  const facts: readonly Fact[] = [
    [t('cases.keys.own'), <code key="own">{readAloud(keyId(record))}</code>],
    [t('cases.keys.made'), momentIn(locale, record.madeAt)],
    [t('cases.keys.vouched'), <KeyOffice key="office" id={keyId(record)} />],
    [
      t('cases.keys.recovery'),
      <>
        <code>{readAloud(keyId(recovery))}</code> <KeyOffice id={keyId(recovery)} />
      </>,
    ],
  ]
  return (
    <>
      <PageHead
        title={t('cases.page.keys')}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={[{ label: t('cases.page.cases'), href: paths.cases({ programme }) }]} />}
        actions={
          <>
            <LinkButton href={paths.offices({ programme })}>{t('cases.offices.open')}</LinkButton>
            <LockButton desk={desk} />
          </>
        }
      />
      <Facts facts={facts} />
      <div>
        <Button onPress={() => savePublicHalf(recovery)}>{t('cases.sheet.save-public')}</Button>
      </div>
      <SignOwnKey desk={desk} />
      <Drill open={open} />
      <LockAfter desk={desk} minutes={open.lockAfterMinutes} />
      <ChangePassphrase desk={desk} />
      <Honest />
      <Wipe desk={desk} open={open} />
    </>
  )
}

/** The officer's key, the office's recovery, and what is on this device. */
export const Page = () => <AtDesk>{(at) => <Keys {...at} />}</AtDesk>
