import { translator } from '#kernel/i18n/translate.ts'
import type { ChangeState } from '../../contract/pilot.ts'
import { trainMessages } from '../../messages.ts'

const [es, en] = [translator('es', trainMessages), translator('en', trainMessages)]

/** What a state of a request is called in both languages. */
export const saidChange = (state: ChangeState): { readonly es: string; readonly en: string } => ({
  es: es('train.change.state', { state }),
  en: en('train.change.state', { state }),
})
