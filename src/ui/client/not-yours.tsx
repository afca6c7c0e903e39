import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { LinkButton } from '../components/link-button/link-button.tsx'

/** Stands where a form would, for whoever could not save it: says so, and leads back to where one reads. */
export const NotYours = ({ title, text, back, href }: { title: string; text: string; back: string; href: string }) => (
  <EmptyState level={2} title={title} text={text} next={<LinkButton href={href}>{back}</LinkButton>} />
)
