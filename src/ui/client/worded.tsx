import type { ReactElement } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useT } from './words.tsx'

const Worded = ({ say }: { say: (t: Translate) => string }) => say(useT())

/**
 * What is kept because it stands on the page for a while, a fault or a notice: `worded((t) => t('cases.task.planned'))`. It is said anew when the
 * page changes its language, which a text would not be.
 */
export const worded = (say: (t: Translate) => string): ReactElement => <Worded say={say} />
