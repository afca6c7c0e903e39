import { NotYours as Form } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'

export const WRITE = 'write findings and gaps'

/** In place of the form of a finding or a gap. */
export const NotYours = ({ href }: { href: string }) => {
  const t = useT()
  const [title, text, back] = [t('assess.write.not-yours.title'), t('assess.write.not-yours.text'), t('assess.write.not-yours.back')]
  return <Form title={title} text={text} back={back} href={href} />
}
