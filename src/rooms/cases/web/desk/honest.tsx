import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'

/** What sealing does and what a page of the web cannot promise: said before anything is sealed, and again at each unlocking. */
export const Honest = () => {
  const t = useT()
  return (
    <Disclosure level={2} title={t('cases.honest.title')} startsOpen>
      <ul className="desk-list">
        {(['sealed', 'web', 'read', 'server', 'first', 'device', 'lost'] as const).map((one) => (
          <li key={one}>{t(`cases.honest.${one}`)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
