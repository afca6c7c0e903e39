import { useState } from 'react'
import type { Example, Say } from '../example.ts'
import { SearchField } from './search-field.tsx'

const Search = ({ say }: { say: Say }) => {
  const [words, setWords] = useState('')
  return <SearchField label={say('Buscar en los hallazgos', 'Search the findings')} value={words} onChange={setWords} />
}

export const examples: readonly Example[] = [{ name: 'empty', show: (say) => <Search say={say} /> }]
