/** Lock; let go of the store, since everything is taken away; begin anew after that. */
export type Word = 'lock' | 'wipe' | 'begin'

/** The windows of one browser in which one person has their desk: what concerns all of them is said to the others. */
export class Windows {
  readonly #channel: BroadcastChannel

  constructor(name: string, hear: (word: Word) => void) {
    this.#channel = new BroadcastChannel(name)
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === 'lock' || data === 'wipe' || data === 'begin') hear(data)
    })
  }

  say(word: Word): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own site alone
    this.#channel.postMessage(word)
  }
}
