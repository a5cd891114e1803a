import { makeEventId } from '../chance/event-id.ts'
import { minute } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import type { Draft, Story } from '../story/story.ts'

/** So many of all events are corrected later. */
const correctedShare = 0.017

/** What is easily written down twice or in the wrong child's file. */
const loose = new Set([
  'visited',
  'contacted',
  'followed-up',
  'service-delivered',
  'parents-informed',
  'education-attended',
  'medical-examined',
  'rights-explained',
  'risk-assessed',
  'interviewed',
])

const timeReasons = [
  'Time corrected from the custody register.',
  'Typing error in the time.',
  'Heure corrigée.',
  'تصحيح الوقت.',
]

/** Adds the corrections that people made: another time, something written twice, a withdrawal taken back. */
export function correct(story: Story): void {
  const { random } = story
  const made: Draft[] = []
  for (const draft of story.events) {
    if (!random.chance(correctedShare)) continue
    const kind = pickWeighted(random, [
      ['time', 50],
      ['twice', 30],
      ['restored', 14],
      ['disputed', 2],
    ] as const)
    if (kind === 'twice' && loose.has(draft.type)) made.push(...writtenTwice(story, draft))
    else if (kind === 'restored' && loose.has(draft.type)) made.push(...withdrawnAndRestored(story, draft))
    else if (kind === 'disputed') made.push(...disputed(story, draft))
    else made.push(...timeCorrected(story, draft))
  }
  story.events.push(...made)
}

function timeCorrected(story: Story, draft: Draft): Draft[] {
  const first = supersede(story, draft, draft)
  if (!first) return []
  // A correction is itself corrected now and then: of the chain only the last counts.
  const second = story.random.chance(0.1) ? supersede(story, first, first) : undefined
  return second ? [first, second] : [first]
}

/** Two corrections of one event, which somebody has to settle. */
function disputed(story: Story, draft: Draft): Draft[] {
  const one = supersede(story, draft, draft)
  const other = one && supersede(story, draft, one)
  return one && other ? [one, other] : []
}

function writtenTwice(story: Story, draft: Draft): Draft[] {
  const copy = again(story, draft, draft.recordedAt + story.random.between(1, 60) * minute)
  if (!copy) return []
  const withdrawal = retract(story, copy, 'Recorded twice.')
  return withdrawal ? [copy, withdrawal] : []
}

function withdrawnAndRestored(story: Story, draft: Draft): Draft[] {
  const withdrawal = retract(story, draft, story.random.pick(['Wrong child.', 'Not in the paper file.']))
  const restoration = withdrawal && retract(story, withdrawal, 'The withdrawal was a mistake.')
  return withdrawal && restoration ? [withdrawal, restoration] : []
}

function supersede(story: Story, draft: Draft, after: Draft): Draft | undefined {
  const { random } = story
  const made = again(story, draft, after.recordedAt + Math.round(random.between(0.2, 14) * 1440) * minute)
  if (!made) return undefined
  const shift = Math.round(random.between(-90, 90)) * minute
  if (!draft.precision && draft.at + shift <= draft.recordedAt && draft.at + shift > story.child.born)
    made.at += shift
  made.supersedes = draft.id
  made.reason = random.pick(timeReasons)
  return made
}

function retract(story: Story, draft: Draft, reason: string): Draft | undefined {
  const made = again(
    story,
    draft,
    draft.recordedAt + Math.round(story.random.between(0.1, 9) * 1440) * minute,
  )
  if (!made) return undefined
  const { narrative: _, precision: __, supersedes: ___, ...bare } = made
  return { ...bare, at: made.recordedAt, data: {}, retracts: draft.id, reason }
}

/** The same facts written down again at a later instant; undefined when that still lies ahead. */
function again(story: Story, draft: Draft, recordedAt: number): Draft | undefined {
  const instant = Math.floor(recordedAt / 1000) * 1000
  if (instant > story.now) return undefined
  const { retracts: _, ...facts } = draft
  return { ...facts, id: makeEventId(story.random, instant, story.sequence++), recordedAt: instant }
}
