import { type KeyboardEvent, useContext, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useT } from '#ui/client/words.tsx'
import { network as drawn, networkField, type LinkLine, type NetworkDrawing, type NodeShape } from '#ui/charts/network.ts'
import type { Chart } from '#ui/charts/svg.ts'
import { svgTree } from '#ui/components/chart-picture/svg-tree.ts'
import type { Network, NetworkLink, NetworkNode } from '../../domain/network/network.ts'
import { nearestIn, type Placed } from '../../domain/network/layout.ts'
import { ChosenContext } from './chosen.ts'

/** Wide enough for a screen, or for a telephone: words keep their size in both. */
const WIDE = 760
const NARROW = 330
const narrow = matchMedia('(max-width: 44rem)')
const watchNarrow = (seen: () => void) => {
  narrow.addEventListener('change', seen)
  return () => narrow.removeEventListener('change', seen)
}

const LINES: Readonly<Record<NonNullable<NetworkLink['status']>, LinkLine>> = { evidenced: 'solid', alleged: 'dashed', inferred: 'dotted' }

/** A victim is hollow and a person filled: no role has a colour or a size. */
const shapeOf = ({ kind }: NetworkNode): NodeShape => (kind === 'victim' ? 'hollow' : kind === 'person' ? 'filled' : 'square')

const drawing = (
  { nodes, links }: Network,
  places: readonly Placed[],
  chosen: string | null,
  words: NetworkDrawing['words'],
): NetworkDrawing => {
  const at = new Map(nodes.map(({ id }, place) => [id, place]))
  return {
    nodes: nodes.map((node, place) => ({
      ...(places[place] ?? { x: 0.5, y: 0.5 }),
      label: node.label,
      shape: shapeOf(node),
      chosen: node.id === chosen,
    })),
    links: links.map(({ between, status }) => ({
      ends: [at.get(between[0]) ?? -1, at.get(between[1]) ?? -1],
      line: LINES[status ?? 'inferred'],
      chosen: between.some((end) => end === chosen),
    })),
    words,
  }
}

type NodesProps = {
  readonly network: Network
  readonly places: readonly Placed[]
  readonly size: Pick<Chart, 'width' | 'height'>
}

/** Over the picture a button for each node: one of them in the order of the keyboard, the others by its arrows. */
const Nodes = ({ network: { nodes }, places, size: { width, height } }: NodesProps) => {
  const t = useT()
  const chosen = useContext(ChosenContext)
  const [focused, setFocused] = useState(0)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const field = networkField(width)
  const move = (event: KeyboardEvent) => {
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? nodes.length - 1 : nearestIn(places, focused, event.key)
    if (to === undefined) return
    event.preventDefault()
    setFocused(to)
    buttons.current[to]?.focus()
  }
  return nodes.map(({ id, label, kind }, at) => {
    const { x, y } = places[at] ?? { x: 0.5, y: 0.5 }
    return (
      <button
        key={id}
        ref={(button) => void (buttons.current[at] = button)}
        type="button"
        className="network-node"
        style={{ left: `${((field.x + x * field.width) / width) * 100}%`, top: `${((field.y + y * field.height) / height) * 100}%` }}
        tabIndex={at === Math.min(focused, nodes.length - 1) ? 0 : -1}
        title={label}
        aria-label={t('cases.network.node', { label, kind: kind ?? 'other' })}
        aria-pressed={chosen.id === id}
        onFocus={() => setFocused(at)}
        onKeyDown={move}
        onClick={() => chosen.choose(chosen.id === id ? null : id)}
      />
    )
  })
}

type NetworkPictureProps = { readonly network: Network; readonly places: readonly Placed[] }

/** The network drawn; whatever it shows stands in the tables too. */
export const NetworkPicture = ({ network, places }: NetworkPictureProps) => {
  const t = useT()
  const help = useId()
  const { id: chosen } = useContext(ChosenContext)
  const width = useSyncExternalStore(watchNarrow, () => narrow.matches) ? NARROW : WIDE
  const chart = useMemo(() => {
    const words = {
      filled: t('cases.network.kind', { kind: 'person' }),
      hollow: t('cases.network.kind', { kind: 'victim' }),
      square: t('cases.network.other-party'),
      solid: t('cases.ground', { ground: 'evidenced' }),
      dashed: t('cases.ground', { ground: 'alleged' }),
      dotted: t('cases.ground', { ground: 'inferred' }),
    }
    return drawn(drawing(network, places, chosen, words), { width })
  }, [t, network, places, chosen, width])
  const picture = useMemo(() => svgTree(chart.svg, { 'aria-hidden': 'true' }), [chart])
  return (
    <>
      <div
        className="network-picture"
        role="group"
        aria-label={t('cases.network.picture', { nodes: network.nodes.length, links: network.links.length })}
        aria-describedby={help}
      >
        {picture}
        <Nodes network={network} places={places} size={chart} />
      </div>
      <p id={help}>{t('cases.network.picture-help')}</p>
    </>
  )
}
