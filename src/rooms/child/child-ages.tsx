import type { DateWords } from '#ui/dates.ts'
import type { ChildHead } from './child.contract.ts'
import { ageOf, wordAge } from './child-words.ts'

const adult = 18
/** The Committee on the Rights of the Child advises not to detain below this age (CRC/C/GC/24, para 89). */
const advisedNotDetained = 16

type Segment = { from: number; to: number; look: string }

/** Where the child's age stands between the ages that the law looks at. */
export function ChildAges(props: { child: ChildHead; minimumAge: number; words: DateWords }) {
  const { child, words } = props
  const { t } = words
  const segments = segmentsOf(props.minimumAge)
  const at = positionOf(child, segments, words)
  const said = segments.map((segment) => `${rangeOf(segment, words)}: ${t(`child.ages.${segment.look}`)}.`)
  const now =
    child.age === null ? t('child.ages.unknown') : t('child.ages.now', { age: ageWords(child, words) })
  return (
    <div className="age-rule" role="img" aria-label={`${t('child.ages.title')}. ${now}. ${said.join(' ')}`}>
      <p className="cap">{t('child.ages.title')}</p>
      <div className="line">
        {at === null ? (
          <p className="now none">{now}</p>
        ) : (
          <p className={at > 55 ? 'now before' : 'now'} style={{ '--x': at } as React.CSSProperties}>
            {now}
          </p>
        )}
        <div className="bar" style={{ gridTemplateColumns: `repeat(${segments.length},1fr)` }}>
          {segments.map(({ look }) => (
            <span key={look} className={look} />
          ))}
        </div>
      </div>
      <ol style={{ gridTemplateColumns: `repeat(${segments.length},1fr)` }}>
        {segments.map((segment) => (
          <li key={segment.look}>
            <b>{rangeOf(segment, words)}</b> {t(`child.ages.${segment.look}`)}
          </li>
        ))}
      </ol>
    </div>
  )
}

function segmentsOf(minimumAge: number): Segment[] {
  const between = { from: minimumAge, to: advisedNotDetained, look: 'not-detained' }
  return [
    { from: 0, to: minimumAge, look: 'not-charged' },
    ...(minimumAge < advisedNotDetained ? [between] : []),
    { from: Math.max(minimumAge, advisedNotDetained), to: adult, look: 'last-resort' },
    { from: adult, to: adult + 4, look: 'adult' },
  ]
}

function rangeOf({ from, to, look }: Segment, { t }: DateWords): string {
  if (from === 0) return t('child.ages.under', { to })
  if (look === 'adult') return t('child.ages.over', { from })
  return t('child.ages.range', { from, to: to - 1 })
}

/** Percent along the ruler, each segment as wide as the others; null when no age is known. */
function positionOf(child: ChildHead, segments: readonly Segment[], words: DateWords): number | null {
  if (child.age === null) return null
  const months = isExact(child) ? ageOf(child.dateOfBirth ?? '', words.now.slice(0, 10)).months : 0
  const age = child.age + months / 12
  const i = segments.findIndex(({ to }) => age < to)
  const segment = segments[i]
  if (!segment) return 99
  return ((i + (age - segment.from) / (segment.to - segment.from)) / segments.length) * 100
}

function ageWords(child: ChildHead, words: DateWords): string {
  return isExact(child)
    ? wordAge(child.dateOfBirth ?? '', words)
    : words.t('child.age.years', { n: child.age })
}

function isExact({ dateOfBirth, dateOfBirthPrecision }: ChildHead): boolean {
  return dateOfBirthPrecision === 'day' && dateOfBirth !== null
}
