import { day, hour } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'
import { assessRisk, assignRole, informAndSupport } from './contact.ts'

/** A child who is suspected turns out to be a victim as well: two roles at once in one case. */
export function foundAmongOffenders(story: Story, at: number): void {
  const { random, home } = story
  const data = {
    as: 'victim-among-offenders',
    result: 'Indicators found',
    circumstances: random.pick([
      'Private talk at the office.',
      'With an interpreter.',
      'Entretien à l’école.',
    ]),
  }
  happen(story, 'screened', at, data, { agency: home.social })
  assignRole(
    story,
    at + hour,
    'victim',
    { harm: random.pick(['2', '4', '5']), reason: 'Found on screening' },
    home.social,
  )
  informAndSupport(story, at + hour)
  const level = random.pick(['low', 'medium'] as const)
  const assessed = owed(story, at, 3 * day, 0.1, 0.05)
  if (assessed === undefined) return
  assessRisk(story, assessed, level)
  const visit = owed(story, assessed, (level === 'low' ? 30 : 14) * day)
  if (visit !== undefined) happen(story, 'followed-up', visit, { how: 'visit' }, { agency: home.social })
  if (visit !== undefined) assessRisk(story, visit + hour, 'none')
}
