import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import { DateBoxes } from './date-boxes.tsx'
import { emptyDate } from './date-value.ts'
import { ErrorSummary } from './error-summary.tsx'
import { GivenWords } from './i18n.tsx'
import { LimitBar } from './limit-bar.tsx'
import { Mark } from './mark.tsx'
import { StatusLine, Tally } from './status-line.tsx'
import { TextField } from './text-field.tsx'

const t = translateWith('en', loadCatalog('en'))
const draw = (part: React.ReactNode) => renderToStaticMarkup(<GivenWords t={t}>{part}</GivenWords>)

test('a mark alone is silent; with words it says its state first', () => {
  expect(draw(<Mark status="breached" />)).not.toContain('sr')
  expect(draw(<StatusLine status="late">Done after 36 h</StatusLine>)).toContain('Put right late: ')
  expect(draw(<StatusLine status="unknown" />)).toContain('Not known')
})

test('a tally leaves out what there is none of', () => {
  const drawn = draw(<Tally counts={{ breached: 2, due: 0 }} />)
  expect(drawn).toContain('Breached')
  expect(drawn).not.toContain('Due')
})

test('a bar is filled to the value and its limit stands where it belongs', () => {
  expect(draw(<LimitBar status="breached" value={36} limit={24} />)).toMatch(/--v:100;--l:66\.6/)
  expect(draw(<LimitBar status="counting" value={4} limit={16} />)).toMatch(/--v:25;--l:100/)
  expect(draw(<LimitBar status="breached" value={2} limit={0} />)).toMatch(/--v:100;--l:0/)
  expect(draw(<LimitBar status="met" value={0} limit={0} />)).toMatch(/--v:0;--l:0/)
})

test('a field is named by its label and described by its help and its error', () => {
  const drawn = draw(
    <TextField
      id="court"
      label="Court"
      help="Its full name"
      error="Add the court"
      value=""
      onChange={() => {}}
    />,
  )
  expect(drawn).toContain('for="court"')
  expect(drawn).toContain('aria-describedby="court-help court-error"')
  expect(drawn).toContain('aria-invalid="true"')
})

test('only the box that is wrong is marked in a date', () => {
  const drawn = draw(
    <DateBoxes
      label="Until when?"
      error="Add the year"
      wrongBox="year"
      value={emptyDate}
      onChange={() => {}}
    />,
  )
  expect(drawn.match(/aria-invalid/g)).toHaveLength(1)
})

test('an error summary counts, links to each field, and is absent when nothing is wrong', () => {
  const drawn = draw(<ErrorSummary errors={[{ field: 'until', message: 'Add the year' }]} />)
  expect(drawn).toContain('1 answer is missing or wrong')
  expect(drawn).toContain('href="#until"')
  expect(draw(<ErrorSummary errors={[]} />)).toBe('')
})
