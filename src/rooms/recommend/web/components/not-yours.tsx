import { NotYours as Form } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'

export const WRITE = 'write recommendations'

/** In place of the form of a recommendation. */
export const NotYours = ({ href }: { href: string }) => {
  const t = useT()
  return (
    <Form title={t('recommend.not-yours.title')} text={t('recommend.not-yours.text')} back={t('recommend.not-yours.back')} href={href} />
  )
}
