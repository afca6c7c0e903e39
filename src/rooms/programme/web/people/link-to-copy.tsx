import { useEffect, useId, useRef, useState } from 'react'
import { goOnAt } from '#ui/go-on.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'

/** A link that was just made; `null` where the person signs in already and needs none. */
export type Made = { readonly name: string; readonly link: { readonly path: string; readonly expiresAt: string } | null }

/**
 * Tells the link this one time, for whoever invited to hand on: Istmo sends no mail of its own. It is told far above the form, so it comes into
 * sight with the focus, and is read out by that.
 */
export const LinkToCopy = ({ made }: { made: Made }) => {
  const t = useT()
  const { name, link } = made
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => goOnAt(told.current), [made])
  const id = useId()
  const [copied, setCopied] = useState(false)
  const when = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeStyle: 'short' })
  if (!link)
    return (
      <div ref={told}>
        <p>{t('programme.people.seat-holds', { name })}</p>
      </div>
    )
  const address = `${location.origin}${link.path}`
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <div ref={told} className="sign-in-part" role="group" aria-labelledby={`${id}for`} aria-describedby={`${id}link`}>
      <p id={`${id}for`}>{t('programme.people.link', { name, until: when.format(new Date(link.expiresAt)) })}</p>
      <code id={`${id}link`} className="sign-in-link">
        {address}
      </code>
      <Button onPress={copy}>{t(copied ? 'programme.people.copied' : 'programme.people.copy')}</Button>
    </div>
  )
}
