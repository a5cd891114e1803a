import { DataTable } from '../data-table.tsx'
import { formatDuration, formatHours, formatLate, formatLeft } from '../durations.ts'
import { LimitBar } from '../limit-bar.tsx'
import { Section } from '../section.tsx'
import { StatusLine, Tally } from '../status-line.tsx'
import { useDates } from '../use-dates.ts'
import { sampleNow } from './samples.ts'

const hour = 3_600_000

/** The seven marks, and the bar that shows time against a limit. */
export function KitStatus() {
  const dates = useDates(sampleNow)
  const rows = [
    {
      status: 'met' as const,
      when: 'Done inside the limit. Kept quiet: folded away by default.',
      words: `Heard by a judge after ${formatHours(19.5 * hour, dates)}`,
    },
    {
      status: 'counting' as const,
      when: 'The clock runs; more than a quarter of the time is left.',
      words: formatLeft('2026-11-12T12:00:00+02:00', dates),
    },
    {
      status: 'due' as const,
      when: 'Less than a quarter of the time, or less than 24 hours, is left.',
      words: formatLeft('2026-06-16T11:15:00+02:00', dates),
    },
    {
      status: 'breached' as const,
      when: 'The limit passed, or the thing that must never happen did.',
      words: formatLate('2026-06-11T09:00:00+02:00', dates),
    },
    {
      status: 'late' as const,
      when: 'Breached, then done. Stays breached in statistics.',
      words: `Done after ${formatHours(36.417 * hour, dates)}`,
    },
    { status: 'unknown' as const, when: 'Nobody has recorded it. Never shown as met.', words: 'No record' },
    { status: 'later' as const, when: 'Starts at a later stage.', words: 'Starts with the trial' },
  ]
  return (
    <>
      <Section
        title="Status"
        note="shape, word and hue, in that order"
        end={<Tally counts={{ breached: 2, due: 1, counting: 2, unknown: 1, met: 4 }} />}
      >
        <DataTable
          caption="Marks"
          rows={rows}
          rowKey={(row) => row.status}
          columns={[
            { key: 'mark', head: 'Mark', cell: (row) => <StatusLine status={row.status} /> },
            { key: 'when', head: 'When', cell: (row) => row.when },
            { key: 'words', head: 'Words beside it', cell: (row) => row.words },
          ]}
        />
      </Section>
      <Section title="Limit bar">
        <ul className="kb">
          <li>
            <p>Met: {formatDuration(19 * hour, dates)} of 24 h</p>
            <LimitBar status="met" value={19} limit={24} />
          </li>
          <li>
            <p>Counting: 4 days of 7</p>
            <LimitBar status="counting" value={4} limit={7} />
          </li>
          <li>
            <p>Due: 22 h 25 min of 24 h</p>
            <LimitBar status="due" value={22.4} limit={24} />
          </li>
          <li>
            <p>Breached: 36 h of 24 h</p>
            <LimitBar status="breached" value={36} limit={24} />
          </li>
          <li>
            <p>Over capacity: 61 in 48</p>
            <LimitBar status="breached" value={61} limit={48} full={87} />
          </li>
        </ul>
      </Section>
    </>
  )
}
