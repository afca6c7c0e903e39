import { lazy, Suspense } from 'react'
import { paths } from '#programme/paths.ts'
import { nameOf } from '#ui/client/example-name.ts'
import type { PersonHere } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))

type PersonMenuProps = { person: PersonHere | null; /** May begin a programme. */ founds: boolean; isSigningIn: boolean }

/** What concerns the person and no programme; for whoever is not signed in, the way in. Until the menu is there a link stands for it. */
export const PersonMenu = ({ person, founds, isSigningIn }: PersonMenuProps) => {
  const t = useT()
  if (!person) return isSigningIn ? null : <LinkButton href={paths.signIn()}>{t('app.person.sign-in')}</LinkButton>
  const label = person.name === null ? t('app.person.account') : nameOf(t, { name: person.name, email: person.email })
  return (
    <Suspense fallback={<LinkButton href={paths.account()}>{label}</LinkButton>}>
      <AccountMenu label={label} founds={founds} />
    </Suspense>
  )
}
