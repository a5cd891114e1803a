/** How an act is judged: on its own fields, or by the rule's own function. */
import type { ActRule, Judgement, Occurrence, Scene } from './safeguard.ts'

/** The answer to one act under a limit (its number; 0 where the rule has none). */
export function judgeAct(rule: ActRule, occurrence: Occurrence, scene: Scene, limit: number): Judgement {
  if (rule.judge) return rule.judge(occurrence, scene, limit)
  return judgeFields(rule.good ?? {}, occurrence.trigger.data)
}

/** All fields good: met. Any bad one: breached. Otherwise one is missing: unknown. */
export function judgeFields(
  good: Readonly<Record<string, readonly unknown[]>>,
  data: Readonly<Record<string, unknown>>,
): NonNullable<Judgement> {
  const missing: string[] = []
  for (const field in good) {
    const value = data[field]
    if (value === undefined || value === null) missing.push(field)
    else if (!good[field]!.includes(value)) return { status: 'breached' }
  }
  return missing.length > 0 ? { status: 'unknown', missing } : { status: 'met' }
}
