import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import { longAndDense } from './dense-example.ts'
import { Path } from './Path.tsx'
import { harmThenArrest } from './path-examples.ts'
import type { PathInput } from './path-input.ts'

function draw(input: PathInput): string {
  return renderToStaticMarkup(<Path input={input} t={translator('en')} locale="en" />)
}

function found(markup: string, pattern: RegExp): string[] {
  return [...markup.matchAll(pattern)].map((match) => match[1]!)
}

describe('the path on a page', () => {
  it('is one list in the order of time, for whoever reads or tabs through it', () => {
    for (const input of [harmThenArrest(), longAndDense()]) {
      const times = found(draw(input), /<time dateTime="([^"]+)"/gi).map((at) => Date.parse(at))
      expect(times).toHaveLength(input.events.length + input.ahead.length)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  it('makes every event that leads somewhere a link, routine ones too', () => {
    const input = harmThenArrest()
    const links = found(draw(input), /href="(#e\d+)"/g)
    expect(links).toEqual(input.events.map((event) => event.href))
  })

  it('says in words what the shapes say', () => {
    const markup = draw(harmThenArrest())
    expect(found(markup, /(Breached:) <\/span><time/g)).toHaveLength(4)
    expect(found(markup, /(Planned:) <\/span><time/g)).toHaveLength(4)
    expect(found(markup, /(Limit:) <\/span><time/g)).toHaveLength(1)
    expect(markup).toContain('Locked up: </span><span class="lb">Brenna Youth Remand Centre')
  })

  it('has words for everything: no message id shows', () => {
    expect(draw(harmThenArrest())).not.toMatch(/>[^<]*path\.[a-z]/)
    expect(draw(longAndDense())).not.toMatch(/>[^<]*path\.[a-z]/)
  })
})
