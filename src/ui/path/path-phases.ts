import type { PathInput, PathSpell } from './path-input.ts'

/** What a leg of the journey is about; its title is the message `path.leg.<kind>`. */
export type LegKind =
  | 'report'
  | 'first-hours'
  | 'before-trial'
  | 'sentence'
  | 'immigration'
  | 'detention'
  | 'diversion'
  | 'aftercare'
  | 'measure'
  | 'proceedings'
  | 'care'
  | 'after'

/** A stretch in which the journey was about one thing. Milliseconds, half-open. */
export type Phase = { kinds: LegKind[]; from: number; to: number; continued: boolean }

const detentionLegs: Record<string, LegKind> = {
  'police-custody': 'first-hours',
  'pre-sentence': 'before-trial',
  sentenced: 'sentence',
  immigration: 'immigration',
}

/** Outside detention, the stage of the case names the leg; where the child lives is the ribbon's to say. */
const freeLegs = ['diversion', 'aftercare', 'measure', 'proceedings', 'care'] as const

/** Start and end of a spell in milliseconds; one that still runs ends nowhere. */
export function extentOf(spell: PathSpell): { from: number; to: number } {
  return {
    from: Date.parse(spell.from),
    to: spell.to ? Date.parse(spell.to) : Number.POSITIVE_INFINITY,
  }
}

/** Cuts the time from the first fact to now where the journey turns from one thing to another. */
export function findPhases(input: PathInput): Phase[] {
  const now = Date.parse(input.now)
  const spells = input.spells.map((spell) => ({ spell, ...extentOf(spell) })).filter((s) => s.from < now)
  const starts = [...input.events.map((event) => Date.parse(event.at)), ...spells.map((s) => s.from)]
  const start = Math.min(...starts.filter((at) => at <= now))
  if (!Number.isFinite(start)) return []

  const firstOfJustice = Math.min(
    ...spells.filter((s) => s.spell.kind !== 'care' && s.spell.kind !== 'aftercare').map((s) => s.from),
  )
  const cuts = [start, now, ...spells.flatMap((s) => [s.from, s.to])]
    .filter((at) => at >= start && at <= now)
    .sort((a, b) => a - b)

  const phases: Phase[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined || to <= from) continue
    const running = spells.filter((s) => s.from <= from && s.to > from).map((s) => s.spell)
    const kind = legKindOf(running, from >= firstOfJustice)
    const last = phases.at(-1)
    if (last && last.kinds[0] === kind) last.to = to
    else phases.push({ kinds: [kind], from, to, continued: false })
  }
  // Everything happened this very minute: one leg of no length still has to be drawn.
  return phases.length > 0 ? phases : [{ kinds: ['report'], from: start, to: now, continued: false }]
}

function legKindOf(running: readonly PathSpell[], afterJusticeBegan: boolean): LegKind {
  const held = running.find((spell) => spell.kind === 'detention')
  if (held) return detentionLegs[held.status ?? ''] ?? 'detention'
  const free = freeLegs.find((kind) => running.some((spell) => spell.kind === kind))
  return free ?? (afterJusticeBegan ? 'after' : 'report')
}
