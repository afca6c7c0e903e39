import { useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { Icon } from '../icon/icon.tsx'
import { LanguageSwitch, type Language } from './language-switch.tsx'
import { Navigation, type NavGroup } from './navigation.tsx'
import './app-shell.css'

export type ShellWords = {
  skip: string
  menu: string
  navigation: string
  languages: string
}

type AppShellProps = {
  /** Name of the software, and of the programme that is open; the latter leads to its home. */
  name: string
  programme: { name: string; href: string } | null
  /** Empty before somebody signs in. */
  navigation: readonly NavGroup[]
  languages: readonly Language[]
  /** What stands beside the languages: the person's menu. */
  tools?: ReactNode
  words: ShellWords
  children: ReactNode
}

const MAIN = 'main'

/** Goes to the page itself. By hand, so that a router that reads the address does not take it for a page. */
const skip = (event: MouseEvent) => {
  event.preventDefault()
  document.getElementById(MAIN)?.focus()
}

/** Frame of every screen: what programme it is, where one can go, in which language, and the page. */
export const AppShell = ({ name, programme, navigation, languages, tools, words, children }: AppShellProps) => {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    if (!isOpen) return
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <div className="shell" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header>
        <a className="skip" href={`#${MAIN}`} onClick={skip}>
          {words.skip}
        </a>
        <div className="shell-header">
          <div className="shell-place">
            <Link className="shell-brand" href={programme?.href ?? '/'}>
              <span className="shell-name">{name}</span>
              {programme && <span className="shell-programme">{programme.name}</span>}
            </Link>
          </div>
          <div className="shell-tools">
            <LanguageSwitch languages={languages} aria-label={words.languages} />
            {tools}
            {navigation.length > 0 && (
              <button
                ref={opener}
                type="button"
                className="shell-open"
                aria-expanded={isOpen}
                aria-controls="navigation"
                onClick={() => setOpen(!isOpen)}
              >
                <Icon name={isOpen ? 'close' : 'menu'} />
                <span>{words.menu}</span>
              </button>
            )}
          </div>
        </div>
      </header>
      <div className="shell-body">
        {navigation.length > 0 && (
          <Navigation groups={navigation} isOpen={isOpen} onGo={() => setOpen(false)} aria-label={words.navigation} />
        )}
        <main id={MAIN} className="shell-main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
