import { day, formatDate, hour } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'

const unit = 'POL-10'
const platforms = ['Example Platform', 'Murmur Chat', 'Loopfeed', 'Playharbour'] as const

export type OnlineKind =
  | 'grooming'
  | 'sextortion'
  | 'non-consensual-images'
  | 'bullying'
  | 'recruitment'
  | 'trafficking'
  | 'csam'
  | 'live-stream'

/** A report of harm online and what the unit does about it: keep the traces, have it taken down, ask abroad. */
export function answerOnlineReport(story: Story, at: number, kind: OnlineKind): void {
  const { random } = story
  const source = random.pick(['hotline', 'platform', 'child', 'parent', 'parent', 'police', 'foreign'])
  const number = 10_000 + random.int(89_999)
  const reportIds = [`HL-${formatDate(at).slice(0, 4)}-${number}`]
  happen(story, 'online-report-received', at, { source, kind, reportIds }, { agency: unit })
  const platform = random.pick(platforms)
  const kept = at + random.between(1, 40) * hour
  const expires = formatDate(kept + 90 * day)
  if (random.chance(0.8))
    happen(story, 'preservation-requested', kept, { to: platform, expires }, { agency: unit })
  const notices = 1 + random.int(2)
  for (let one = 0; one < notices; one++) {
    const reference = `N-${number}-${one + 1}`
    const sent = happen(
      story,
      'notice-sent',
      at + random.between(1, 30) * hour,
      { platform: one === 0 ? platform : random.pick(platforms), jurisdiction: 'ARK', reference },
      { agency: unit },
    )
    const removed = owed(story, sent.at, 48 * hour, 0.18, 0.07)
    if (removed !== undefined) happen(story, 'content-removed', removed, { ...sent.data }, { agency: unit })
  }
  if (!random.chance(0.25)) return
  const instrument = random.pick(['Bilateral treaty', '24/7 contact point'])
  const jurisdiction = random.pick(['Norvia', 'Sahlan', 'Vestra'])
  const asked = at + random.between(1, 12) * day
  happen(story, 'assistance-requested', asked, { jurisdiction, instrument }, { agency: unit })
  if (random.chance(0.75)) {
    const answered = asked + random.between(8, 140) * day
    happen(story, 'assistance-answered', answered, { jurisdiction, instrument }, { agency: unit })
  }
}
