import { describe, expect, it } from 'vitest'
import type { FolderBlock, FolderPart } from '#documents/folder.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { trainMessages } from '../../messages.ts'
import { exampleChapter } from '../syllabus/syllabus.fixture.ts'
import { composeFolder } from './compose-folder.ts'
import { bank, ORDER, rollOf, set, syllabus } from './folder.fixture.ts'
import type { FolderOrder } from './folder-order.ts'

const people = rollOf(11, { title: 'Prosecutor', office: 'O' })
const order: FolderOrder = { ...ORDER, chapters: [exampleChapter()], people }

const en = translator('en', trainMessages)
const folder = (more: Partial<FolderOrder> = {}) => composeFolder(en, { ...order, ...more })
const textOf = (block: FolderBlock): string => JSON.stringify(block)
const said = ({ blocks }: FolderPart): string => blocks.map(textOf).join('\n')
const partsCalled = (title: string, more: Partial<FolderOrder> = {}) => folder(more).parts.filter((part) => part.title.startsWith(title))
const noticesOf = ({ blocks }: FolderPart) => blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []))

describe('the folder of a session', () => {
  it('joins names and pseudonyms on the roll alone, and says on each page with either what is kept from whom', () => {
    const both = folder().parts.filter((part) => said(part).includes(people[0]!.name!) && said(part).includes(people[0]!.pseudonym))
    expect(both.map(({ title }) => title)).toEqual(['Roll'])
    expect(noticesOf(both[0]!)[0]).toContain('do not pass it round')
    const sheets = partsCalled('Attendance')
    expect(sheets).toHaveLength(3)
    for (const sheet of sheets) expect(noticesOf(sheet)[0]).toContain('This sheet bears names. The facilitator fills it in')
    const unnamed = people.map((person) => ({ ...person, name: null }))
    expect(said(partsCalled('Attendance', { people: unnamed })[0]!)).toContain(people[0]!.pseudonym)
  })

  it('without names, says where whose each pseudonym is can be seen, and has a walk-in’s name written elsewhere', () => {
    const unnamed = { people: people.map((person) => ({ ...person, name: null })) }
    expect(said(folder(unnamed).parts[0]!)).toContain(`look in Istmo, under “${en('train.session.to-roll')}”`)
    expect(said(partsCalled('Roll', unnamed)[0]!)).toContain('Their name is written on another sheet')
    const [cover, roll] = [folder().parts[0]!, partsCalled('Roll')[0]!]
    expect(said(cover) + said(roll)).not.toMatch(/bears no names|another sheet/)
    expect(said(folder({ people: [] }).parts[0]!)).not.toContain('bears no names')
  })

  it('leaves as many empty lines as the page has room for, and a few where it has none', () => {
    const lines = (more: Partial<FolderOrder>) =>
      partsCalled('Roll', more)[0]!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).length
    expect(lines({})).toBe(16)
    expect(lines({ people: [...people, ...people] })).toBe(26)
  })

  it('keeps answers from whoever supervises those who gave them: on the cover, with the codes, and where they are typed', () => {
    expect(noticesOf(folder().parts[0]!)[1]).toContain('If you manage or supervise anybody on the roll')
    expect(noticesOf(partsCalled('Which booklet is whose')[0]!)[0]).toMatch(
      /apart from the roll and the attendance sheets.*Nobody who supervises/s,
    )
    expect(noticesOf(partsCalled('Entering')[0]!)[0]).toContain('Nobody who manages or supervises')
    // All three bear the numbers of the roll, so that a number leads from a code to a name.
    expect(said(partsCalled('Entering')[0]!)).toContain('the tests and slips apart from the roll and the attendance sheets')
  })

  it('gives each person a slip with both codes and no name, none on the back of another', () => {
    const pages = partsCalled('Slips').map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'slips' ? block.slips : [])))
    expect(pages.map(({ length }) => length)).toEqual([11])
    const key = partsCalled('Which booklet is whose')[0]!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(pages.flat().map(({ rows }) => rows.map(([, value]) => value))).toEqual(key.map(([, ...row]) => row))
    expect(JSON.stringify(pages)).not.toContain('Prosecutor')
  })

  it('has the tests in the order of the codes’ page, each with when it is answered', () => {
    const { bundles } = folder()
    const key = partsCalled('Which booklet is whose')[0]!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(bundles.map(({ papers }) => papers.flatMap(({ codes }) => codes))).toEqual([key.map((row) => row[2]), key.map((row) => row[3])])
    expect(bundles.map(({ papers }) => [...new Set(papers.map(({ moment }) => moment))])).toEqual([
      ['BEFORE the training'],
      ['AFTER the training'],
    ])
    const [before, after] = bundles
    expect(before!.papers.map(({ title }) => title)).not.toEqual(after!.papers.map(({ title }) => title))
    expect([before, after].map((one) => /Everybody keeps their slip|each with its slip/.exec(said(one!.front))?.[0])).toEqual([
      'Everybody keeps their slip',
      'each with its slip',
    ])
    // A test taken once something has been taught is no test from before.
    expect(said(before!.front)).toContain('Whoever arrives once the teaching has begun takes the second test only')
    expect(said(before!.front)).toContain('Of the 24 questions, 6 are on what this session teaches (M1)')
    expect(said(folder({ modules: syllabus.modules }).bundles[0]!.front)).not.toContain('what this session teaches')
    expect(folder({ people: people.map((person) => ({ ...person, firstForm: null })) }).bundles).toEqual([])
  })

  it('says on each page of a published test that it is a sample, and of a question how it is answered only where that is not one letter', () => {
    const paper = folder().bundles[0]!.papers[0]!
    const unpublished = { ...set, bank: { sha256: set.bank.sha256 } }
    const other = folder({ tests: { set: unpublished, bank: bank.items, firstSheet: 1 } }).bundles[0]!.papers[0]!
    expect([paper.words.sample, other.words.sample, other.notice]).toEqual(['SAMPLE', '', ''])
    expect(said(folder().parts[0]!)).toContain('Each page of the test says “SAMPLE”')
    expect(said(folder({ tests: { set: unpublished, bank: bank.items, firstSheet: 1 } }).parts[0]!)).not.toContain('SAMPLE')
    const every = folder().bundles.flatMap(({ papers }) => papers)
    const hints = new Set(every.flatMap(({ parts }) => parts.flatMap(({ questions }) => questions.map(({ hint }) => hint))))
    expect([...hints].some((hint) => hint === '')).toBe(true)
    expect([...hints].join(' ')).toContain('True or false?')
    expect([...hints].join(' ')).not.toMatch(/^Circle one letter/)
  })

  it('says of what the minutes are, when the session begins and ends, and what is made ready', () => {
    const running = (more: Partial<FolderOrder> = {}) => said(partsCalled('Running order', more)[0]!)
    expect(running()).toContain('Minutes are those of the chapter’s guide')
    expect(running()).toContain('Monday 2 March, morning: 08:30 to __:__, 175 min planned')
    expect(running()).toContain('Tuesday 3 March, morning: __:__ to 12:00')
    expect(running()).toMatch(/Test before the training \(24 questions\).*Break.*Test after the training/s)
    expect(running({ chapters: [] })).toContain('This version has no guide for these modules')
    expect(running({ modules: syllabus.modules.slice(0, 2) })).toContain('where a module has no chapter')
    expect(running()).toContain('give them their slips; the first test is given before anything is taught')
    expect(running({ tests: undefined })).not.toMatch(/Test before|slips/)
    expect(said(folder().parts[0]!)).toContain('11 workbooks to hand out on arrival')
    const cover = said(folder({ chapters: [], modules: syllabus.modules }).parts[0]!)
    expect(cover).toContain('Your own material for M1, M2, M3 and M4: Istmo')
    // The one for the tests before is closed in front of the group, days before the others are answered.
    expect(cover).toContain('three envelopes that can be sealed')
  })

  it('asks of an observation on paper what the screen asks, in its words', () => {
    const sheet = said(partsCalled('Observation')[0]!)
    for (const one of [1, 2, 3]) expect(sheet).toContain(`${one} ${en(`train.observe.severity.${one}`)}`)
    for (const key of ['kind', 'kind.access', 'severity', 'text', 'by', 'by.participant'])
      expect(sheet).toContain(en(`train.observe.${key}`))
    expect(said(partsCalled('Entering')[0]!)).toContain(`press “${en('train.observed.to-record')}”`)
  })

  it('shows how a line is typed, “I don’t know” and an order too, and nothing of tests where it has none', () => {
    const [entry] = partsCalled('Entering')
    const line = entry!.blocks.find((block) => block.kind === 'line')?.text ?? ''
    expect(line).toBe('A0000000XX P-00000000 1b 2ac 3- 4x 5n 24dbeac')
    const { parts, bundles } = folder({ tests: undefined, pilot: false })
    expect(bundles).toEqual([])
    expect(parts.map(said).join('\n')).not.toMatch(/booklet|slip/)
  })
})
