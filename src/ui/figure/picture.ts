/** Properties whose colours come from the page's tokens: in a file they stand as they are shown. */
const colours = ['fill', 'stroke', 'stop-color'] as const

/** A drawing as an SVG that stands alone: its colours as shown here, its paper behind it. */
export function writeSvg(drawn: SVGElement, title: string): string {
  const copy = drawn.cloneNode(true) as SVGElement
  const shown = [drawn, ...drawn.querySelectorAll<SVGElement>('*')]
  const copied = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [i, element] of shown.entries()) {
    const style = getComputedStyle(element)
    for (const name of colours) {
      const value = element.getAttribute(name)
      if (value?.includes('var(')) copied[i]?.setAttribute(name, style.getPropertyValue(name))
    }
  }
  const page = getComputedStyle(document.documentElement)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('color', page.color)
  copy.setAttribute('font-family', 'system-ui, sans-serif')
  copy.removeAttribute('style')
  copy.setAttribute('font-size', '13')
  copy.prepend(paper(copy, page.backgroundColor))
  const name = document.createElementNS(space, 'title')
  name.textContent = title
  copy.prepend(name)
  return new XMLSerializer().serializeToString(copy)
}

/** The same as pixels, three for each one shown. */
export async function writePng(drawn: SVGElement, title: string): Promise<Blob> {
  const [width, height] = sizeOf(drawn)
  const image = new Image(width, height)
  // The content security policy lets pictures come from data, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(writeSvg(drawn, title))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  const scale = 3
  canvas.width = width * scale
  canvas.height = height * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((found, lost) => {
    canvas.toBlob((blob) => (blob ? found(blob) : lost(new Error('no picture was made'))), 'image/png')
  })
}

const space = 'http://www.w3.org/2000/svg'

function paper(drawn: SVGElement, colour: string): SVGElement {
  const [width, height] = sizeOf(drawn)
  const sheet = document.createElementNS(space, 'rect')
  for (const [name, value] of Object.entries({ x: 0, y: 0, width, height, fill: colour, stroke: 'none' }))
    sheet.setAttribute(name, String(value))
  return sheet
}

function sizeOf(drawn: SVGElement): [number, number] {
  return [Number(drawn.getAttribute('width')) || 600, Number(drawn.getAttribute('height')) || 300]
}
