import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicKeyOf } from '#seal/programme-key.ts'
import { sign } from '#seal/signature.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'
import { approvalOf, fileOf, KEY, SEED, signedBy } from './signed.fixture.ts'
import { verifySigned } from './verify-signed.ts'

const OTHER = new Uint8Array(32).fill(8)
const faultOf = async (file: unknown, keys: readonly string[] = [KEY]) => {
  const text = typeof file === 'string' ? file : fileOf(file)
  return (await verifySigned(text, keys)).fault
}
const signed = signedBy(SEED)

describe('a signed version', () => {
  it('is whole as it was exported, for whoever knows the key', async () => {
    expect(await faultOf(signed)).toBeUndefined()
    expect(await faultOf(signed, [publicKeyOf(OTHER), KEY])).toBeUndefined()
  })

  it('is not vouched for by its own key', async () => {
    expect(await faultOf(signed, [])).toEqual({ code: 'key', what: KEY })
    // Whoever changes the text can sign it anew, with another key than the programme's.
    const syllabus = exampleSyllabus()
    syllabus.outcomes[0]!.text.en = 'name nothing.'
    expect(await faultOf(signedBy(OTHER, { syllabus }))).toEqual({ code: 'key', what: publicKeyOf(OTHER) })
  })

  it('says first what is wrong with it', async () => {
    const { syllabus, chapters, approval } = signed
    expect(await faultOf({ ...signed, syllabus: { ...syllabus, date: '2020-01-01' } })).toEqual({ code: 'content' })
    expect(await faultOf({ ...signed, chapters: [] })).toEqual({ code: 'chapter', what: 'chapter-1' })
    expect(await faultOf({ ...signed, chapters: chapters.map((one) => ({ ...one, semver: '9' })) })).toEqual({
      code: 'chapter',
      what: 'chapter-1',
    })
    expect(await faultOf({ ...signed, chapters: [...chapters, { ...chapters[0], id: 'more' }] })).toEqual({ code: 'chapter', what: 'more' })
    expect(await faultOf({ ...signed, approval: { ...approval, semver: '2.0.0' } })).toEqual({ code: 'named' })
    expect(await faultOf({ ...signed, approval: { ...approval, programme: '0192f7a0-5b1e-7c3d-9a41-000000000002' } })).toEqual({
      code: 'signature',
    })
    const votes = { ...approval.decision.votes, for: ['HN', 'PA'] }
    expect(await faultOf({ ...signed, approval: { ...approval, decision: { ...approval.decision, votes } } })).toEqual({
      code: 'signature',
    })
    expect(await faultOf({ ...signed, key: publicKeyOf(OTHER) })).toEqual({ code: 'signature' })
    expect(await faultOf({ ...signed, sig: signedBy(OTHER).sig })).toEqual({ code: 'signature' })
    expect(await faultOf({ ...signed, more: 1 })).toEqual({ code: 'form', what: '' })
    expect(await faultOf(JSON.stringify(signed, null, 2))).toEqual({ code: 'unreadable' })
    expect(await faultOf('{"schema":1,"schema":2}')).toEqual({ code: 'unreadable' })
  })

  it('takes no decision on another text, and no signature given for another purpose', async () => {
    const approval = approvalOf(signed.syllabus, signed.chapters)
    const elsewhere = { ...approval, decision: { ...approval.decision, hash: 'a'.repeat(64) } }
    expect(await faultOf(signedBy(SEED, { approval: elsewhere }))).toEqual({ code: 'undecided' })
    expect(await faultOf({ ...signed, sig: sign('key', approval, SEED).sig })).toEqual({ code: 'signature' })
  })

  it('bears no changed byte', async () => {
    const bytes = new TextEncoder().encode(fileOf(signed))
    const place = fc.integer({ min: 0, max: bytes.length - 2 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 127 }), async (at, turn) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = bytes[at]! ^ turn
        expect(await faultOf(new TextDecoder().decode(changed))).toBeDefined()
      }),
      { numRuns: 100 },
    )
  })
})
