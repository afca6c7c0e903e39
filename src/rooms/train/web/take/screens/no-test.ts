import { takePaths } from '../../../contract/take-paths.ts'
import type { Drawn } from '../app.ts'
import { element } from '../element.ts'
import type { Store } from '../store.ts'
import type { Words } from '../words.ts'

/** The page without a link, or with one that leads nowhere: which tests are kept on this device, and where a link is to be had. */
export const noTestScreen = async ({ t, lang }: Words, store: Store, why: 'ended' | 'no-network' | undefined): Promise<Drawn> => {
  const packs = await store.packs()
  const lines = packs.map(({ token, pack: { wave, session } }) =>
    element('li', {}, element('a', { href: takePaths.link(lang(), token) }, t('train.take.kept-test', { wave, session }))),
  )
  return {
    heading: t('train.take.none.title'),
    body: [
      element('p', {}, t(`train.take.none.${why ?? 'no-link'}`)),
      ...(lines.length > 0 ? [element('h3', {}, t('train.take.none.kept')), element('ul', {}, ...lines)] : []),
    ],
  }
}
