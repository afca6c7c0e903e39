import { useContext, useEffect, useState } from 'react'
import { NoticesContext } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Notices, Toasts } from '#ui/components/toast/toast.tsx'
import { noticeWords } from '#ui/words.ts'

/** Where notices appear. It is fetched after the first screen, since none is said before. */
export const NoticeRegion = () => {
  const { name, words } = noticeWords(useT())
  const desk = useContext(NoticesContext)
  const [notices] = useState(() => new Notices())
  useEffect(() => desk.shownBy((notice) => notices.say(notice)), [desk, notices])
  return <Toasts notices={notices} aria-label={name} words={words} />
}
