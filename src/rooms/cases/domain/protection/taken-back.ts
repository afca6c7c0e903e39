import type { ConsentTo } from '../../contract/protection/consent.ts'
import type { ProtectionFile } from './protection-file.ts'

/**
 * Whether somebody took back a consent to one thing: by any version that stands, since of two nobody has said yet which holds, and by any consent to it, since
 * another one beside it does not say that they agreed anew.
 */
export const isTakenBack = ({ consent }: Pick<ProtectionFile, 'consent'>, person: string, to: ConsentTo): boolean =>
  consent.some(({ content }) => content.person === person && content.to === to && content.withdrawn !== null)
