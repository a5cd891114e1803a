/** The few shapes that the documents draw, as SVG text. Colours follow the reader's light or dark page. */

type Attributes = Readonly<Record<string, string | number>>

/** One element; numbers are rounded, so that the same drawing is the same text everywhere. */
export function el(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(plain(value))}"`)
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** Words at a place; `look` adds classes. */
export function text(x: number, y: number, words: string, look = '', anchor = 'start'): string {
  return el('text', { x, y, class: `t ${look}`.trim(), 'text-anchor': anchor }, escapeXml(words))
}

/** A whole drawing with its title for those who cannot see it. */
export function drawing(width: number, height: number, title: string, parts: readonly string[]): string {
  const size = { width, height: Math.ceil(height), viewBox: `0 0 ${width} ${Math.ceil(height)}` }
  const body = [`<title>${escapeXml(title)}</title>`, style, hatch, ...parts].map((part) => `  ${part}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img"${Object.entries(size)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>\n${body.join('\n')}\n</svg>\n`
}

/** Words broken into lines of at most so many characters. */
export function breakLines(words: string, most: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function plain(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value
}

function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const style = `<style>
    .t{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1c2226}
    .b{font-weight:600}.q{fill:#60676d;font-size:12px}
    .ink{stroke:#1c2226;fill:none}.met{fill:#2c6642;stroke:#2c6642}.due{fill:#7f4f00;stroke:#7f4f00}.breach{fill:#a3191c;stroke:#a3191c}.unknown{fill:#575d63;stroke:#575d63}
    .open{fill:none}.mark{stroke:none}.hatch{stroke:#a3191c;fill:url(#late)}.lines{stroke:#a3191c}.now{stroke:#60676d;stroke-dasharray:2 3}
    @media (prefers-color-scheme:dark){.t{fill:#eceae6}.q{fill:#9ea5aa}.ink{stroke:#eceae6}.met{fill:#8ccb9f;stroke:#8ccb9f}.due{fill:#e8b765;stroke:#e8b765}.breach{fill:#ff9f94;stroke:#ff9f94}.unknown{fill:#adb3b8;stroke:#adb3b8}.open{fill:none}.mark{stroke:none}.hatch,.lines{stroke:#ff9f94}.hatch{fill:url(#late)}}
  </style>`

const hatch =
  '<defs><pattern id="late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(25)"><line x1="1" y1="0" x2="1" y2="5" class="lines" stroke-width="2"/></pattern></defs>'
