import { happen, type Story, yesNo } from '../story/story.ts'

/** A victim or witness is interviewed: properly in most places, less so where there is no Barnahus. */
export function interviewVictim(story: Story, at: number, as: 'victim' | 'witness', by: string): void {
  const { random } = story
  const proper = random.chance(0.85)
  const agency = proper && random.chance(0.6) ? 'NGO-6' : by
  happen(
    story,
    'interviewed',
    at,
    {
      by,
      as,
      recorded: proper ? 'video' : random.pick(['none', 'audio', 'video']),
      lawyerPresent: yesNo(story, 0.5),
      parentOrAdultPresent: yesNo(story, 0.8),
      supportPerson: proper ? 'yes' : yesNo(story, 0.6),
      adaptedPremises: proper ? 'yes' : yesNo(story, 0.4),
      minutes: 20 + random.int(50),
    },
    { agency },
  )
}

/** A child who is suspected or accused is questioned: with a lawyer and an adult in most cases. */
export function questionSuspect(
  story: Story,
  at: number,
  as: 'alleged-offender' | 'accused',
  by: string,
): void {
  const { random } = story
  happen(
    story,
    'interviewed',
    at,
    {
      by,
      as,
      recorded: random.pick(['none', 'audio', 'audio', 'video']),
      lawyerPresent: yesNo(story, 0.86),
      parentOrAdultPresent: yesNo(story, 0.9),
      minutes: 15 + random.int(70),
    },
    { agency: by },
  )
}
