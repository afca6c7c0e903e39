import { useCallback, useMemo, useState } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useTableView } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { programmeShow } from '../../contract/frame.ts'
import { listPeople } from '../../contract/operations.ts'
import { namesOf } from '../../domain/names.ts'
import { InviteForm } from '../people/invite-form.tsx'
import { LinkToCopy, type Made } from '../people/link-to-copy.tsx'
import { inOrder, type PersonLine, peopleColumns } from '../people/people-columns.tsx'
import { SeatDialog } from '../people/seat-dialog.tsx'
import '../sign-in/sign-in.css'

/** Who works in the programme, in which seats; inviting, and ending a seat. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const people = useAnswer(listPeople, { programmeId })
  const frame = useAnswer(programmeShow, { programmeId })
  const [link, setLink] = useState<Made | null>(null)
  const [opened, setOpened] = useState<PersonLine | null>(null)
  const namesIn = useCallback((one: Translate) => namesOf(one.lang, frame, one('programme.region')), [frame])
  const names = useMemo(() => namesIn(t), [t, namesIn])
  // The server orders by the names it keeps; those of an example are others in the reader's language.
  const rows = useMemo(() => inOrder(t, people), [t, people])
  const columns = useMemo(() => peopleColumns({ t, names, onOpen: setOpened }), [t, names])
  return (
    <>
      <PageHead title={t('programme.page.people')} lead={t('programme.people.lead')} />
      {link && <LinkToCopy key={link.link?.path ?? ''} made={link} />}
      <DataTable
        {...useTableView()}
        caption={t('programme.page.people')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        lang={t.lang}
        words={tableWords(t, { filter: t('programme.people.filter'), count: (shown, all) => t('programme.people.count', { shown, all }) })}
        empty={null}
        narrow="stack"
      />
      {opened && (
        <SeatDialog
          person={people.find(({ id }) => id === opened.id) ?? opened}
          namesIn={namesIn}
          onLink={setLink}
          onClose={() => setOpened(null)}
        />
      )}
      <InviteForm countries={frame.countries} sectors={frame.sectors} names={names} onInvited={setLink} />
    </>
  )
}
