import { useState } from 'react'
import type { Remote } from '#kernel/command/remote.ts'
import { fetched } from './ask.ts'
import type { Refusal } from './refusal.ts'
import { type InputOf, requestOf } from './request.ts'
import { useT } from './words.tsx'

const nameIn = (response: Response): string => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '') ?? []
  return encoded === undefined ? 'istmo' : decodeURIComponent(encoded)
}

const keep = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

type Download<Operation extends Remote> = {
  readonly start: (input: InputOf<Operation>) => Promise<void>
  readonly busy: boolean
  readonly refusal: Refusal | null
}

/** An operation that answers with a file: the browser keeps it under the name that the server gives it. */
export const useDownload = <Operation extends Remote<'query' | 'command'>>(operation: Operation): Download<Operation> => {
  const { lang } = useT()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const start = async (input: InputOf<Operation>) => {
    setBusy(true)
    const outcome = await fetched(requestOf(operation, input, { lang }))
    if (outcome.kind === 'done') keep(await outcome.value.blob(), nameIn(outcome.value))
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    setBusy(false)
  }
  return { start, busy, refusal }
}
