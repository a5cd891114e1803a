/** Hands a file to the reader, as a download does. */
export function saveFile(name: string, content: Blob | string, type: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 30_000)
}

/** A name for a file from words: letters and digits of any script, dashes between them. */
export function fileName(words: readonly string[], ending: string): string {
  const name = words
    .join(' ')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100)
  return `${name || 'waymark'}.${ending}`
}
