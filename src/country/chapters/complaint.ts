import { day } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'
import type { House } from './detention.ts'

const subjects = ['Visits', 'Food', 'Held alone', 'School place', 'Telephone', 'Le courrier'] as const
const outcomes = ['Upheld', 'Upheld in part', 'Not upheld', 'Settled by talking'] as const

/** A complaint, and its answer: within two weeks if things go well. */
export function complain(story: Story, at: number, house: House): void {
  const { random } = story
  const channel = random.pick([
    'director',
    'director',
    'central-administration',
    'judiciary',
    'ombudsman',
    'other',
  ])
  const subject = random.pick(subjects)
  happen(story, 'complaint-filed', at, { channel, subject }, house)
  const answered = owed(story, at, 14 * day, 0.2, 0.1)
  if (answered === undefined) return
  const agency = channel === 'ombudsman' ? 'INS-2' : house.agency
  const outcome = random.pick(outcomes)
  happen(story, 'complaint-answered', answered, { channel, subject, outcome }, { agency, place: house.place })
}
