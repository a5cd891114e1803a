import { day, hour } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'

const limits = { '1h': hour, '3h': 3 * hour, '24h': day, '72h': 3 * day, routine: 7 * day } as const

/** Another agency is asked to help, answers, and helps. */
export function refer(story: Story, at: number): void {
  const { random, home } = story
  const [to, service, label] = pickWeighted(random, [
    [[home.family, 'psychosocial', 'Psychosocial support'], 40],
    [[home.hospital, 'mental-health', 'Mental health care'], 18],
    [['EDU-1', 'education', 'Return to school'], 20],
    [[home.legalAid, 'legal', 'Free lawyer'], 8],
    [['NGO-4', 'family-support', 'Foster place'], 6],
    [[home.family, 'livelihood', 'Vocational training'], 8],
  ] as const)
  const urgency = pickWeighted(random, [
    ['routine', 46],
    ['72h', 30],
    ['24h', 16],
    ['3h', 5],
    ['1h', 3],
  ] as const)
  const asked = happen(story, 'referred', at, { to, service: label, urgency }, { agency: home.social })
  const when = owed(story, asked.at, limits[urgency], 0.15, 0.07)
  if (when === undefined) return
  const declined = random.chance(0.1)
  const answer: Record<string, unknown> = {
    referral: asked.id,
    to,
    answer: declined ? 'declined' : 'accepted',
  }
  if (declined) answer.reason = random.pick(['No free place before next month', 'Outside our district'])
  happen(story, 'referral-answered', when, answer, { agency: to })
  if (declined || random.chance(0.15)) return
  const served = when + random.between(2, 25) * day
  const compartment =
    service === 'legal' ? 'legal-privileged' : service === 'mental-health' ? 'health' : undefined
  const outcome = random.pick(['Goes on weekly', 'Completed', 'First meeting held', 'Se poursuit'])
  happen(
    story,
    'service-delivered',
    served,
    { service, outcome },
    compartment ? { agency: to, compartment } : { agency: to },
  )
}
