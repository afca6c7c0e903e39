import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { fetched } from '../ask.ts'
import { useDropAnswers } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { requestOf } from '../request.ts'
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
  (person: string, lang: () => Lang) =>
  async ({ id, room, name, input }: Unsent): Promise<Refusal | null> => {
    // The house checks what is in it; what it was entered for knows its schema.
    const operation = remote({ room, name, kind: 'command', input: z.looseObject({}), output: z.unknown() })
    const outcome = await fetched(requestOf(operation, input, { lang: lang(), key: id, person }))
    if (outcome.kind === 'refused') return outcome.refusal
    // To its end, so that the connection is free; an answer that breaks off was an answer.
    await outcome.value.text().catch(() => '')
    return null
  }

const OutboxContext = createContext<Outbox | null>(null)

const useOutboxOf = (person: string): Outbox => {
  const { lang } = useT()
  const drop = useDropAnswers(undefined)
  const now = useRef({ lang, drop })
  useEffect(() => void (now.current = { lang, drop }))
  const [outbox] = useState(() => {
    let last = 0
    return new Outbox({
      kept: new Kept(person, storageHere()),
      alone: aloneOf(person),
      send: sendOf(person, () => now.current.lang),
      onRecorded: (left) => {
        if (left > 0 && Date.now() - last < FRESH_MS) return
        last = Date.now()
        void now.current.drop()
      },
    })
  })
  return outbox
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
      outbox.close()
      removeEventListener('online', wake)
      removeEventListener('focus', wake)
      removeEventListener('storage', wakeIfOurs)
    }
  }, [outbox, person])

const Of = ({ person, children }: { person: string; children: ReactNode }) => {
  const outbox = useOutboxOf(person)
  useWaking(outbox, person)
  return <OutboxContext value={outbox}>{children}</OutboxContext>
}

/** Around all pages of one who is signed in: what they entered is sent wherever they go, and as nobody else. */
export const OutboxProvider = ({ person, children }: { person: string | null; children: ReactNode }) =>
  person === null ? (
    children
  ) : (
    <Of key={person} person={person}>
      {children}
    </Of>
  )

const NONE: OutboxState = { unsent: [], why: null }
const never = () => () => undefined
const none = () => NONE

/** Of whoever is signed in. */
export const useOutbox = (): Outbox => {
  const outbox = useContext(OutboxContext)
  if (!outbox) throw new Error('nobody is signed in here')
  return outbox
}

/** The outbox, where somebody is signed in, and what is in it now. */
export const useOutboxState = (): OutboxState & { readonly outbox: Outbox | null } => {
  const outbox = useContext(OutboxContext)
  const state = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.state ?? none, outbox?.state ?? none)
  return { ...state, outbox }
}
