import type { DateWords } from '#ui/dates.ts'
import { Notice } from '#ui/notice.tsx'
import type { ChildReading } from './child.contract.ts'
import { joinWords } from './child-words.ts'

/** Says how much of the file is closed to this reader, what is open, and whom to ask. */
export function ChildClosed({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const { access, names } = reading
  if (access.closed === 0) return null
  const open = access.compartments.map((compartment) => t(`code.compartment.${compartment}`))
  const leads = [...new Set(reading.cases.map((each) => each.leadAgency))].filter((ref) => ref !== null)
  return (
    <div className="ch-closed">
      <Notice kind="locked" title={t('child.closed', { n: access.closed })}>
        {open.length > 0 && t('child.closed.open', { list: joinWords(open, words) })}{' '}
        {leads.length > 0 &&
          t('child.closed.ask', {
            list: joinWords(
              leads.map((ref) => names[ref] ?? ref),
              words,
            ),
          })}
      </Notice>
    </div>
  )
}
