import './icon.css'

/** Outlines on a grid of 16, drawn in the colour of the text beside them. */
const outlines = {
  add: 'M8 3v10M3 8h10',
  alert: 'M8 2.2 14.4 13.5H1.6zM8 6.6v3M8 11.6v.1',
  back: 'M10 3 5 8l5 5',
  check: 'm3 8.6 3.2 3.2L13 4.6',
  close: 'm4 4 8 8M12 4l-8 8',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.5v7.2M4.8 6.8 8 10l3.2-3.2M3 13.2h10',
  edit: 'M10.6 3.2 12.8 5.4 5.6 12.6 2.8 13.2 3.4 10.4z',
  expand: 'm6 4 4 4-4 4',
  falling: 'M8 3v10M4 9l4 4 4-4',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M8 12v.1',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  rising: 'M8 13V3M4 7l4-4 4 4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6 14 14',
  unsorted: 'm5 6.2 3-3 3 3M5 9.8l3 3 3-3',
} as const

export type IconName = keyof typeof outlines

/** A drawing for those who see; the words beside it, or the control's own name, say what it means. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={outlines[name]} />
  </svg>
)
