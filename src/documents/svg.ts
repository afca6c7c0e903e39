const OPENING = /^\s*(?:<\?xml[^>]*>\s*)?<svg\b[^>]*>/

/** Width and height in CSS pixels as the picture's first tag gives them; nothing where it is no SVG or gives none. */
export const svgSize = (svg: string): { width: number; height: number } | undefined => {
  const tag = OPENING.exec(svg)?.[0] ?? ''
  const read = (name: string) => Number(new RegExp(`\\s${name}=["']([0-9.]+)(?:px)?["']`).exec(tag)?.[1])
  const [width, height] = [read('width'), read('height')]
  return width > 0 && height > 0 ? { width, height } : undefined
}
