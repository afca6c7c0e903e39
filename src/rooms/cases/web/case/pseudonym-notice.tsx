import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import type { CasePerson } from '../../contract/person.ts'
import { calledPersons } from '../../domain/called.ts'
import type { Standing } from '../../domain/case-file.ts'
import { otherPseudonym, pseudonymsGiven } from '../../domain/pseudonym.ts'
import type { CasePartProps } from './at-case.tsx'
import { useAct } from './use-act.ts'

/** Two persons were given one pseudonym on two devices: one of them is given another. Where two versions of one stand, that is said first. */
export const PseudonymNotice = ({ desk, one, person }: CasePartProps & { readonly person: Standing<CasePerson> }) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const called = calledPersons(one.file).get(person.id)
  if (!called || called.of < 2) return null
  const standing = one.file.person.filter(({ id }) => id === person.id)
  const pseudonym = otherPseudonym(person.content.pseudonym, pseudonymsGiven(one.opened.versions))
  const give = () => act(() => desk.change(one.kept.ctx, 'person', { standing, content: { ...person.content, pseudonym } }))
  return (
    <>
      <ProblemPanel
        title={t('cases.pseudonym.taken.happened', { pseudonym: person.content.pseudonym })}
        kept={t('cases.pseudonym.taken.kept')}
        next={t('cases.pseudonym.taken.next')}
        code="person.pseudonym-taken"
        words={problemWords(t)}
        action={
          standing.length === 1 && (
            <Button busy={busy} onPress={give}>
              {t('cases.pseudonym.taken.give', { pseudonym })}
            </Button>
          )
        }
      />
      {notice}
    </>
  )
}
