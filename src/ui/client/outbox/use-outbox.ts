import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { ask } from '../ask.ts'
import { HereContext } from '../here.ts'
import type { Refusal } from '../refusal.ts'
import { useT } from '../words.tsx'
import { Kept, type Unsent } from './kept.ts'
import { Outbox, type OutboxState } from './outbox.ts'

/** While much is sent one after the other, pages ask anew this often. */
const FRESH_MS = 1000

/** A browser may forbid even to look. */
const storageHere = (): Storage | null => {
  try {
    return localStorage
  } catch {
    return null
  }
}

/** One window of a device sends, the others look on; a browser without locks sends from each, and the house records once. */
const aloneOf =
  (person: string) =>
  async (job: () => Promise<void>): Promise<void> => {
    const locks = navigator.locks as LockManager | undefined
    if (!locks) return job()
    await locks.request(`istmo.outbox/${person}`, job)
  }

const sendOf =
  (person: string, lang: 'es' | 'en') =>
  async ({ id, room, name, input }: Unsent): Promise<Refusal | null> => {
    // The house checks what is in it. Its answer is a record: the page of a hotel's network, or an answer that broke off, is none, and it is sent again.
    const operation = remote({ room, name, kind: 'command', input: z.looseObject({}), output: z.looseObject({}) })
    const outcome = await ask(operation, input, { lang, key: id, person })
    return outcome.kind === 'refused' ? outcome.refusal : null
  }

type Of = { readonly person: string; readonly client: QueryClient; readonly lang: 'es' | 'en' }

const openOutbox = ({ person, client, lang }: Of): Outbox => {
  let last = 0
  const outbox = new Outbox({
    kept: new Kept(person, storageHere()),
    alone: aloneOf(person),
    send: sendOf(person, lang),
    onRecorded: (left) => {
      if (left > 0 && Date.now() - last < FRESH_MS) return
      last = Date.now()
      void client.invalidateQueries()
    },
  })
  // Where the browser kept nothing of it, whoever closes the window is asked.
  addEventListener('beforeunload', (leaving) => outbox.isSafe || leaving.preventDefault())
  return outbox
}

/** One to a window, for as long as it stands: what is entered on a page is sent wherever its writer goes. Whoever signs in after another has their own. */
let open: { readonly person: string; readonly outbox: Outbox } | null = null

const outboxOf = (of: Of): Outbox => {
  if (open?.person === of.person) return open.outbox
  open?.outbox.close()
  open = { person: of.person, outbox: openOutbox(of) }
  return open.outbox
}

/** What may have changed something: the network is back, the window is looked at again, another window did something. */
const useWaking = (outbox: Outbox, person: string): void =>
  useEffect(() => {
    const kept = new Kept(person, null)
    const wake = () => outbox.wake()
    const wakeIfOurs = ({ key }: StorageEvent) => kept.isOurs(key) && outbox.wake()
    addEventListener('online', wake)
    addEventListener('focus', wake)
    addEventListener('storage', wakeIfOurs)
    wake()
    return () => {
      removeEventListener('online', wake)
      removeEventListener('focus', wake)
      removeEventListener('storage', wakeIfOurs)
    }
  }, [outbox, person])

/** Of whoever is signed in, with what is in it now: `useOutbox().outbox.enter(…)`. */
export const useOutbox = (): OutboxState & { readonly outbox: Outbox } => {
  const { person } = useContext(HereContext)
  if (!person) throw new Error('nobody is signed in here')
  const client = useQueryClient()
  const { lang } = useT()
  const outbox = outboxOf({ person: person.id, client, lang })
  useWaking(outbox, person.id)
  return { ...useSyncExternalStore(outbox.subscribe, outbox.state), outbox }
}
