import { useState } from 'react'
import { fieldOf } from '#ui/client/form-values.ts'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { formWords } from '#ui/words.ts'
import { takePaths } from '../../contract/take-paths.ts'
import { type SessionTests, testLinkEnd, testLinkMake } from '../../contract/test.ts'
import { readPseudonym } from '../../domain/forms/pseudonym.ts'
import { Qr } from './qr.tsx'
import { useStep } from './use-step.tsx'

type Test = SessionTests['tests'][number]
type Made = { readonly pseudonym: string | null; readonly token: string }

const LinkLine = ({ made: { pseudonym, token }, wave }: { made: Made; wave: Test['wave'] }) => {
  const t = useT()
  const whose = t('train.tests.link-of', { of: pseudonym ?? t('train.tests.link-for-all'), wave })
  const address = `${location.origin}${takePaths.link(t.lang, token)}`
  return (
    <li>
      <p>{whose}</p>
      <p>
        <code className="tests-link">{address}</code>
      </p>
      <Qr text={address} label={t('train.tests.qr', { of: whose })} />
    </li>
  )
}

/** Links are told once, here; whoever needs them again makes new ones. */
export const LinksPart = ({ test: { session, wave, links, personLinks } }: { test: Test }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const place = { programmeId, session, wave }
  const [made, setMade] = useState<readonly Made[]>([])
  const one = useStep(testLinkMake)
  const many = useCommand(testLinkMake)
  const end = useStep(testLinkEnd)
  const makeOne = async () => setMade((await one.go({ ...place, pseudonyms: [] }))?.links ?? [])
  const makeMany = async (values: FormData) => {
    const words = fieldOf(values, 'pseudonyms')
      .split(/[\s,;]+/)
      .filter(Boolean)
    const outcome = await many.send({ ...place, pseudonyms: words.map((word) => readPseudonym(word) ?? word) })
    if (outcome.kind === 'done') setMade(outcome.value.links)
    return savedOf(outcome)
  }
  return (
    <>
      <p>{t('train.tests.links', { n: links, persons: personLinks })}</p>
      <div className="tests-acts">
        <Button busy={one.busy} onPress={() => void makeOne()}>
          {t('train.tests.make-link', { wave })}
        </Button>
        {links + personLinks > 0 && (
          <Button tone="danger" busy={end.busy} onPress={() => void end.go(place)}>
            {t('train.tests.end-links', { wave })}
          </Button>
        )}
      </div>
      {one.refusal}
      {end.refusal}
      {made.length > 0 && (
        <div role="status">
          <p>{t('train.tests.told-once')}</p>
          <ul className="tests-list">
            {made.map((link) => (
              <LinkLine key={link.token} made={link} wave={wave} />
            ))}
          </ul>
        </div>
      )}
      <Form onSave={makeMany} words={formWords(t, t('train.tests.make-links', { wave }))}>
        <TextArea name="pseudonyms" label={t('train.tests.pseudonyms')} hint={t('train.tests.pseudonyms-hint')} />
      </Form>
    </>
  )
}
