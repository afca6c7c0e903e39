import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { proposalWithdraw } from '../../contract/proposal.ts'
import type { Shown } from './shown.ts'

const MOST = 2000

/** Takes a proposal back that is no law yet, with the reason; it is kept. */
export const WithdrawForm = ({ shown: { id, version } }: { shown: Shown }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(proposalWithdraw)
  const save = async (values: FormData) => savedOf(await send({ programmeId, id, version, reason: trimmedOf(values, 'reason') }))
  return (
    <Disclosure level={3} title={t('law.proposal.withdraw')}>
      <Form onSave={save} words={formWords(t, t('law.proposal.withdraw'))}>
        <TextArea name="reason" required label={t('law.proposal.withdraw-why')} limit={{ most: MOST, words: counterWords(t) }} />
      </Form>
    </Disclosure>
  )
}
