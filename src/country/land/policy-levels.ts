import type { PolicyLevelLine } from '../record.ts'

const steps = [
  {
    indicator: 'JJ-12',
    levels: [2, 3, 3, 3],
    evidence: 'An independent body may visit every place of detention; two are not yet on its list.',
  },
  {
    indicator: 'JJ-13',
    levels: [1, 2, 2, 3],
    evidence: 'A complaints procedure is prescribed; children in police cells are not covered.',
  },
  {
    indicator: 'JJ-14',
    levels: [2, 2, 3, 3],
    evidence: 'Children’s courts sit in every region; specialised prosecutors in three of six.',
  },
  {
    indicator: 'JJ-15',
    levels: [1, 1, 2, 2],
    evidence: 'A prevention plan is adopted without a budget of its own.',
  },
] as const

/** Arkadia's policy levels in the four years up to this one, with what they rest on. */
export function* generatePolicyLevels(lastYear: number): Generator<PolicyLevelLine> {
  for (const { indicator, levels, evidence } of steps) {
    for (const [index, level] of levels.entries()) {
      yield { record: 'policy-level', indicator, year: lastYear - levels.length + 1 + index, level, evidence }
    }
  }
}
