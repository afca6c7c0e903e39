import { NotYours as Form } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'

/** In place of the form of a source. */
export const NotYours = ({ href }: { href: string }) => {
  const t = useT()
  return (
    <Form
      title={t('programme.source.not-yours.title')}
      text={t('programme.source.not-yours.text')}
      back={t('programme.source.not-yours.back')}
      href={href}
    />
  )
}
