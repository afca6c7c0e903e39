import { programmeShow } from '#programme/frame.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'

type Named = { readonly nameEs: string; readonly nameEn: string }

/** The programme of the address, and what its countries and sectors are called in the language of the screen. */
export const useTrainingFrame = () => {
  const { lang } = useT()
  const { id, code } = useProgramme()
  const { countries, sectors } = useAnswer(programmeShow, { programmeId: id })
  const say = ({ nameEs, nameEn }: Named) => (lang === 'es' ? nameEs : nameEn)
  const nameIn = (list: readonly (Named & { readonly code: string })[], of: string): string => {
    const found = list.find((one) => one.code === of)
    return found ? say(found) : of
  }
  return {
    programmeId: id,
    programme: code,
    countries,
    sectors,
    say,
    country: (of: string) => nameIn(countries, of),
    sector: (of: string) => nameIn(sectors, of),
  }
}
export type TrainingFrame = ReturnType<typeof useTrainingFrame>
