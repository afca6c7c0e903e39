import { shellWords } from '../../words.ts'
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { Button } from '../button/button.tsx'
import type { Example, Say } from '../example.ts'
import { examples as tables } from '../data-table/data-table.examples.tsx'
import { Menu } from '../menu/menu.tsx'
import { PageHead } from '../page-head/page-head.tsx'
import { AppShell } from './app-shell.tsx'

const languages = (say: Say) => [
  { lang: 'es' as const, name: 'Español', href: '?lang=es', isCurrent: say.lang === 'es' },
  { lang: 'en' as const, name: 'English', href: '?lang=en', isCurrent: say.lang === 'en' },
]
const groups = (say: Say) => [
  { id: 'home', links: [{ label: say('Inicio del programa', 'Programme home'), href: '#inicio' }] },
  {
    id: 'assess',
    label: say('Evaluación', 'Assessment'),
    links: [
      { label: say('Cobertura', 'Coverage'), href: '#cobertura' },
      { label: say('Talleres', 'Workshops'), href: '#talleres' },
      { label: say('Codificación', 'Coding'), href: '#codificacion', count: '212' },
      { label: say('Hallazgos', 'Findings'), href: '#hallazgos', isCurrent: true },
      { label: say('Matrices', 'Matrices'), href: '#matrices' },
    ],
  },
  {
    id: 'act',
    label: say('Respuesta', 'Answer'),
    links: [
      { label: say('Brechas', 'Gaps'), href: '#brechas' },
      { label: say('Recomendaciones', 'Recommendations'), href: '#recomendaciones' },
    ],
  },
  {
    id: 'report',
    label: say('Informe', 'Report'),
    links: [
      { label: say('Estadísticas', 'Statistics'), href: '#estadisticas' },
      { label: say('Informe regional', 'Regional report'), href: '#informe' },
      { label: say('Conformidad de los países', 'Country sign-off'), href: '#conformidad', count: '3' },
    ],
  },
]

const Shell = ({ say }: { say: Say }) => (
  <AppShell
    name="Istmo"
    programme={{ name: say('Centroamérica y Panamá', 'Central America and Panama'), href: '#inicio' }}
    navigation={groups(say)}
    languages={languages(say)}
    words={shellWords(say.t)}
    tools={
      <Menu
        small
        label="Ana Mejía"
        entries={[
          { id: 'account', label: say('Mi cuenta', 'My account'), href: '#cuenta' },
          { id: 'leave', label: say('Salir', 'Sign out'), onAction: () => undefined },
        ]}
      />
    }
  >
    <PageHead
      way={<Breadcrumb aria-label={say('Ruta', 'Way')} crumbs={[{ label: say('Ronda 1', 'Round 1'), href: '#ronda' }]} />}
      title={say('Hallazgos', 'Findings')}
      lead={say('Enunciados que dicen lo mismo, con su sustento.', 'Statements that say one thing, with the strength of their evidence.')}
      actions={
        <Button tone="primary" icon="add">
          {say('Nuevo hallazgo', 'New finding')}
        </Button>
      }
    />
    {tables.find(({ name }) => name === 'twelve rows to tick')?.show(say)}
  </AppShell>
)

export const examples: readonly Example[] = [
  { name: 'a page of findings', page: true, show: (say) => <Shell say={say} /> },
  {
    name: 'before signing in',
    page: true,
    show: (say) => (
      <AppShell name="Istmo" programme={null} navigation={[]} languages={languages(say)} words={shellWords(say.t)}>
        <PageHead
          title={say('Entrar', 'Sign in')}
          lead={say('Con su llave de acceso o su contraseña.', 'With your passkey or your password.')}
        />
        <Button tone="primary">{say('Entrar con llave de acceso', 'Sign in with a passkey')}</Button>
      </AppShell>
    ),
  },
]
