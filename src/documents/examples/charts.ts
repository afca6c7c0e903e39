/** A bar chart by hand: these examples stand below the house's own charts. Text stays text; width of the page's full measure, 604 px. */
export const barChart = (id: string, bars: readonly { label: string; value: number }[]): string => {
  const row = 30
  const height = bars.length * row + 34
  const most = Math.max(...bars.map((bar) => bar.value))
  const width = (value: number) => Math.round((value / most) * 360)
  const body = bars.map(({ label, value }, at) => {
    const y = at * row + 8
    return `<text x="170" y="${y + 15}" text-anchor="end" font-size="13" fill="#1c2529">${label}</text>
<rect x="180" y="${y}" width="${width(value)}" height="21" fill="url(#${id}-hatch)" stroke="#17495b"/>
<text x="${188 + width(value)}" y="${y + 15}" font-size="13" font-weight="600" fill="#1c2529">${value}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="604" height="${height}" viewBox="0 0 604 ${height}" font-family="Source Sans 3, sans-serif">
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#dfe9ed"/><path d="M0 6L6 0" stroke="#17495b" stroke-width="1.2"/></pattern></defs>
<path d="M180 0V${height - 26}" stroke="#1c2529"/>
${body.join('\n')}
</svg>`
}

/** A tall picture: the same bars as lollipops, 460 px high. */
export const tallChart = (labels: readonly string[]): string => {
  const step = 400 / labels.length
  const rows = labels.map((label, at) => {
    const y = Math.round(30 + at * step)
    const x = 200 + ((at * 73) % 350)
    return `<path d="M200 ${y}H${x}" stroke="#8a979d"/><circle cx="${x}" cy="${y}" r="6" fill="#17495b"/><text x="190" y="${y + 4}" text-anchor="end" font-size="13" fill="#1c2529">${label}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="604" height="460" viewBox="0 0 604 460" font-family="Source Sans 3, sans-serif">${rows.join('')}</svg>`
}
