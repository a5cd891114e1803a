import type { Absence } from './figure-data.ts'

/** What every drawing needs to know of the page it stands on. */
export type Scene = {
  /** Pixels. */
  readonly width: number
  /** Unique on the page: names of patterns begin with it. */
  readonly id: string
  /** Time and size then grow to the left. */
  readonly isRtl: boolean
  readonly wordAbsence: (absence: Absence) => string
  /** A number of an axis in the reader's digits. */
  readonly number: (n: number) => string
  /** How wide a text is, in pixels. */
  readonly measure: (text: string) => number
}

/** The looks of one thing after another: two colours, then ink with dashes, so that all differ in grey too. */
export const looks = [
  { color: 'var(--series-1)', dash: 'none' },
  { color: 'var(--series-2)', dash: 'none' },
  { color: 'var(--ink)', dash: '6 3' },
  { color: 'var(--ink-3)', dash: '2 3' },
] as const

/** What all drawings share: the page's own letters, no style of their own (the content security policy allows none). */
export const letters = { fontFamily: 'inherit', fontSize: '13px', overflow: 'visible' } as const

/** Takes out what the charting library would style by itself, and adds the hatching of what is hidden. */
export function finish(drawn: SVGElement | HTMLElement, scene: Scene): SVGElement {
  const svg = drawn instanceof SVGElement ? drawn : drawn.querySelector('svg')
  if (!svg) throw new Error('nothing was drawn')
  for (const style of svg.querySelectorAll('style')) style.remove()
  // The drawing is one picture with one name; the library's names for its parts are English and of no use.
  for (const part of svg.querySelectorAll('[aria-label],[aria-hidden],[aria-description]')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-description']) part.removeAttribute(name)
  }
  if (scene.isRtl) isolate(svg)
  const space = 'http://www.w3.org/2000/svg'
  const pattern = document.createElementNS(space, 'pattern')
  for (const [name, value] of Object.entries({
    id: hatchId(scene),
    width: '5',
    height: '5',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(25)',
  })) {
    pattern.setAttribute(name, value)
  }
  const line = document.createElementNS(space, 'path')
  line.setAttribute('d', 'M0 0V5')
  line.setAttribute('stroke', 'var(--edge)')
  line.setAttribute('stroke-width', '2')
  pattern.append(line)
  const defs = document.createElementNS(space, 'defs')
  defs.append(pattern)
  svg.prepend(defs)
  return svg
}

/**
 * The drawing itself runs from left to right, so that its places are its own; its words run as the reader reads.
 */
function isolate(svg: SVGElement): void {
  for (const words of svg.querySelectorAll('text, tspan')) {
    const isWhole = words.children.length === 0 && words.textContent !== ''
    if (isWhole) words.textContent = `\u2067${words.textContent}\u2069`
  }
}

/** The fill of what is hidden. */
export function hatch(scene: Scene): string {
  return `url(#${hatchId(scene)})`
}

function hatchId({ id }: Scene): string {
  return `${id}-hatch`
}
