import { paths } from '#programme/paths.ts'
import { useT } from '#ui/client/words.tsx'
import { Menu } from '#ui/components/menu/menu.tsx'

export const AccountMenu = ({ label }: { label: string }) => {
  const t = useT()
  return (
    <Menu
      small
      label={label}
      entries={[
        { id: 'programmes', label: t('app.page.start'), href: paths.start() },
        { id: 'account', label: t('app.person.account'), href: paths.account() },
      ]}
    />
  )
}
