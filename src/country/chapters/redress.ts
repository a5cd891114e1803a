import { day } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'

const currency = 'XAR'

/** A claim for redress, refused or awarded, and paid within three months if things go well. */
export function claimRedress(story: Story, at: number): void {
  const { random, home } = story
  const kind = random.pick([
    'compensation',
    'compensation',
    'compensation',
    'restitution',
    'rehabilitation',
    'apology',
  ])
  const forum = random.pick(['Criminal court', 'Civil court', 'Compensation fund'])
  const withMoney = kind === 'compensation' || kind === 'restitution'
  const amount = (4 + random.int(90)) * 100
  const asked = withMoney ? { kind, forum, amount, currency } : { kind, forum }
  happen(story, 'redress-claimed', at, asked, { agency: home.legalAid })
  const decided = at + random.between(40, 260) * day
  if (random.chance(0.3)) {
    happen(story, 'redress-refused', decided, { kind, forum }, { agency: home.court })
    return
  }
  const awarded = withMoney ? { kind, forum, amount: Math.round(amount * 0.8), currency } : { kind, forum }
  happen(story, 'redress-awarded', decided, awarded, { agency: home.court })
  const paid = withMoney ? owed(story, decided, 90 * day, 0.16, 0.08) : undefined
  if (paid !== undefined) happen(story, 'redress-paid', paid, awarded, { agency: 'MIN-1' })
}
