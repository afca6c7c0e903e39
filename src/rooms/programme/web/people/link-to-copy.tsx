import { useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'

/** A link that was just made; `null` where the person signs in already and needs none. */
export type Made = { readonly name: string; readonly link: { readonly path: string; readonly expiresAt: string } | null }

/** Tells the link this one time, for whoever invited to hand on: Istmo sends no mail of its own. */
export const LinkToCopy = ({ made: { name, link } }: { made: Made }) => {
  const t = useT()
  const [copied, setCopied] = useState(false)
  const when = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeStyle: 'short' })
  if (!link) return <p role="status">{t('programme.people.seat-holds', { name })}</p>
  const address = `${location.origin}${link.path}`
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <div className="sign-in-part" role="status">
      <p>{t('programme.people.link', { name, until: when.format(new Date(link.expiresAt)) })}</p>
      <code className="sign-in-link">{address}</code>
      <Button onPress={copy}>{t(copied ? 'programme.people.copied' : 'programme.people.copy')}</Button>
    </div>
  )
}
