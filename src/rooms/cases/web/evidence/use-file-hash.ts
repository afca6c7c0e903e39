import { useCallback, useEffect, useRef, useState } from 'react'
import { type HashedFile, hashFile } from './file-hash.ts'

export type HashState = { readonly kind: 'idle' } | { readonly kind: 'running'; readonly share: number } | { readonly kind: 'unreadable' }

const IDLE: HashState = { kind: 'idle' }

/** Hashes a file that was chosen; choosing another, cancelling and leaving the page give it up. */
export const useFileHash = (onHashed: (file: HashedFile) => void) => {
  const [state, setState] = useState<HashState>(IDLE)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const cancel = useCallback(() => {
    running.current?.abort()
    setState(IDLE)
  }, [])
  const start = async (file: File) => {
    running.current?.abort()
    const { signal } = (running.current = new AbortController())
    const become = (next: HashState) => signal.aborted || setState(next)
    become({ kind: 'running', share: 0 })
    try {
      const hashed = await hashFile(file, { onShare: (share) => become({ kind: 'running', share }), signal })
      become(IDLE)
      onHashed(hashed)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      become({ kind: 'unreadable' })
    }
  }
  return { state, start, cancel }
}
