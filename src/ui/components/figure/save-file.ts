/** Hands a file that was made in the page to the browser to keep. */
export const saveFile = ({ name, type, content }: { name: string; type: string; content: BlobPart }): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Revoking at once would stop the save in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
