import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyDimensions } from '#sdmx/components.ts'
import { everything, openSdmxHouse, type SdmxHouse } from './published-under-test.ts'

let house: SdmxHouse
const get: SdmxHouse['get'] = (...asked) => house.get(...asked)

beforeAll(async () => {
  house = await openSdmxHouse()
}, 120_000)
afterAll(() => house.close())

describe('what cannot be answered is refused in the words of the standard', () => {
  test.each([
    ['v2/data/dataflow/WAYMARK/OTHER/1.0', 404, 100],
    ['v2/data/dataflow/WAYMARK/CHILD_JUSTICE/2.0', 404, 100],
    [`${everything}/A.AK.JJ-2.F.Y0T13`, 422, 150],
    [`${everything}/A.AK.JJ-14.F`, 404, 100],
    [`${everything}/${Array.from({ length: keyDimensions.length + 1 }, () => '*').join('.')}`, 422, 150],
    [`${everything}?c[SEX]=X`, 422, 150],
    [`${everything}?c[COLOUR]=X`, 422, 150],
    [`${everything}?c[OBS_VALUE]=ge:many`, 400, 140],
    [`${everything}?c[TIME_PERIOD]=ge:soon`, 400, 140],
    [`${everything}?colour=red`, 400, 140],
    [`${everything}?limit=5&limit=6`, 400, 140],
    [`${everything}?firstNObservations=0`, 400, 140],
    [`${everything}?startPeriod=spring`, 400, 140],
    [`${everything}?dimensionAtObservation=COLOUR`, 422, 150],
    [`${everything}?attributes=COLOUR`, 422, 150],
    [`${everything}?includeHistory=true`, 501, 501],
    [`${everything}?sort=SEX`, 501, 501],
    [`${everything}?asOf=2024-01-01&updatedAfter=2024-02-01`, 422, 150],
    [`${everything}?format=genericdata`, 400, 140],
    [`${everything}?lang=tlh`, 400, 140],
    [`${everything}/%E0%A4%A`, 400, 140],
    ['v2/data/dataflow/WAYMARK/CHILD_JUSTICE/one', 400, 140],
    ['v2/structure/sculpture', 400, 140],
    ['v2/structure/hierarchy', 404, 100],
    ['v2/structure/codelist/WAYMARK/CL_COLOUR', 404, 100],
    ['v2/structure/codelist/WAYMARK/CL_SEX/1.0/X', 404, 100],
    ['v2/schema/dataflow/WAYMARK/CHILD_JUSTICE', 501, 501],
    ['v2/sculpture', 400, 140],
    ['2.1/data/CHILD_JUSTICE/A.AK', 403, 150],
    ['2.1/data/CHILD_JUSTICE/all/UNICEF', 404, 100],
    ['2.1/data/CHILD_JUSTICE?c[SEX]=F', 400, 140],
  ])('%s', async (path, status, code) => {
    const found = await get(path)
    expect(found.status).toBe(status)
    const { errors } = JSON.parse(found.text)
    expect(errors).toHaveLength(1)
    expect(errors[0].code).toBe(code)
    expect(errors[0].detail).not.toMatch(/^sdmx\.error|\{/)
  })

  test('a form that is not offered', async () => {
    const found = await get(everything, { accept: 'application/vnd.sdmx.genericdata+xml;version=2.1' })
    expect(found.status).toBe(406)
    const browser = await get(everything, {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    })
    expect(browser.status).toBe(200)
  })
})
