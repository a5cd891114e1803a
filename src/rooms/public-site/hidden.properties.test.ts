import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PublicCount } from '#disclosure/cube.ts'
import type { PublicCell, PublicRelease } from '#release/public-release.ts'
import { showIndicator } from './api-answers.ts'
import { childrenPage } from './children-page.ts'
import { indicatorFile, releaseFile } from './download.ts'
import { homePage } from './home-page.ts'
import { indicatorPage } from './indicator-page.ts'
import { indicatorsIn } from './read-site.ts'
import { countFrom, releaseUnderTest } from './releases-under-test.ts'
import { viewOf } from './view-of.ts'
import { withoutHidden } from './without-hidden.ts'

/** A release of generated counts: small and large, so that much is hidden. */
const arbitraryRelease = fc
  .record({ seed: fc.integer(), most: fc.constantFrom(4, 25, 200) })
  .map(({ seed, most }) =>
    releaseUnderTest({
      number: 1,
      years: [2024, 2025],
      count: (cube, at, period) =>
        at.sex === 'unknown' ? 0 : countFrom(`${seed} ${cube} ${JSON.stringify(at)} ${period}`, most),
    }),
  )

/** The numbers that no file may hold: one for each thing that is hidden, put behind it by a faulty store. */
function putBehindHidden(release: PublicRelease): { faulty: PublicRelease; forbidden: string[] } {
  const forbidden: string[] = []
  const next = () => {
    const number = 700_000_001 + forbidden.length * 7
    forbidden.push(String(number))
    return number
  }
  const behind = (count: PublicCount): PublicCount =>
    count.state === 'shown' ? count : Object.assign({ ...count }, { count: next() })
  const isOpen = ({ numerator, denominator }: PublicCell) =>
    numerator.state !== 'shown' || (denominator !== null && denominator.state !== 'shown')
  const tables = release.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({
      ...cell,
      numerator: table.measure === 'level' ? cell.numerator : behind(cell.numerator),
      denominator: cell.denominator && behind(cell.denominator),
      value: isOpen(cell) && table.measure !== 'level' ? next() : cell.value,
    })),
  }))
  return { faulty: { ...release, tables }, forbidden }
}

/** Everything that the site gives out of a release, as text. */
async function everything(release: PublicRelease): Promise<string> {
  const registers = { outlines: new Map(), organisations: [] }
  const view = viewOf({ locale: 'en', day: null, all: [release], registers, country: 'Arkadia' })
  const ids = [...indicatorsIn([release])]
  const made = await Promise.all([
    homePage(view),
    childrenPage(view),
    ...ids.flatMap((id) => release.tables[0]!.periods.map((period) => indicatorPage(view, id, period.id))),
    ...ids.map((id) => JSON.stringify(showIndicator([release], id))),
    JSON.stringify(release),
  ])
  const files = await Promise.all([
    releaseFile(view, release, 'csv'),
    releaseFile(view, release, 'xlsx'),
    ...ids.map((id) => indicatorFile(view, id, 'csv')),
  ])
  const opened = files.map((file) => (typeof file?.body === 'string' ? file.body : unzip(file?.body)))
  return [...made, ...opened].map(String).join('\n')
}

/** The texts of all parts of a workbook, by the directory at its end. */
function unzip(bytes: Uint8Array | undefined): string {
  const file = Buffer.from(bytes ?? [])
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = file.readUInt32LE(end + 16)
  const parts: string[] = []
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const part = file.subarray(start, start + size)
    parts.push((packed === 0 ? part : inflateRawSync(part)).toString('utf8'))
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts.join('\n')
}

test('no page and no file holds a number for a hidden cell, even where the store would have one', async () => {
  let hidden = 0
  await fc.assert(
    fc.asyncProperty(arbitraryRelease, async (release) => {
      const { faulty, forbidden } = putBehindHidden(release)
      hidden += forbidden.length
      const out = await everything(withoutHidden(faulty))
      const plain = out.replace(/[,\u202f\u00a0]/g, '')
      expect(forbidden.filter((number) => plain.includes(number))).toEqual([])
    }),
    { numRuns: 12 },
  )
  expect(hidden).toBeGreaterThan(500)
})

test('the same search finds what is shown: it is not blind', async () => {
  const release = releaseUnderTest({ number: 1, years: [2024, 2025] })
  const population = release.tables[0]?.cells[0]?.population?.count ?? 0
  const out = await everything(release)
  expect(out.split(`<v>${population}</v>`).length).toBeGreaterThan(1)
  expect(out).toContain(`,${population},`)
  expect(out).toContain(`"count":${population}`)
})

test('a release as it should be passes the last wall unchanged', () => {
  fc.assert(
    fc.property(arbitraryRelease, (release) => {
      expect(withoutHidden(release)).toEqual(release)
    }),
    { numRuns: 12 },
  )
})

test('every row of a table on a page whose count is hidden has no share either', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRelease, async (release) => {
      const registers = { outlines: new Map(), organisations: [] }
      const view = viewOf({ locale: 'en', day: null, all: [release], registers, country: 'Arkadia' })
      const page = String(await indicatorPage(view, 'JJ-10', null))
      for (const [row] of page.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<\/tr>/gs)) {
        const cells = [...row.matchAll(/<td class="r">(.*?)<\/td>/gs)].map(([, cell]) => cell ?? '')
        if (cells.length < 3 || !cells.slice(0, 2).some((cell) => cell.includes('hidden'))) continue
        expect(cells[2]).toContain('hidden')
        expect(cells[2]).not.toMatch(/\d/)
      }
    }),
    { numRuns: 12 },
  )
})
