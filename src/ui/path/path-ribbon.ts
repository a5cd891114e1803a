import type { PathInput, PathSpell } from './path-input.ts'
import { extentOf } from './path-phases.ts'
import { positionOn, type Scale } from './path-scale.ts'

/** `custody` is loss of liberty, `home` family or care, `unknown` not recorded; planned time is drawn dashed. */
export type RibbonKind = 'custody' | 'home' | 'unknown'

export type RibbonPiece = {
  kind: RibbonKind
  planned: boolean
  at: number
  a: number
  b: number
  /** What to write on it; empty where the words would claim more than is known. */
  label: string
  /** A smaller second word: the status beside the place, the measure beside the home. */
  detail: string
}

type Stretch = Omit<RibbonPiece, 'a' | 'b' | 'at'> & { from: number; to: number }

const lighterMeasures = ['measure', 'diversion', 'aftercare'] as const

/** Where the child lived along a leg of the past, as pieces in percent of the leg. */
export function drawRibbon(input: PathInput, scale: Scale): RibbonPiece[] {
  return toPieces(stretchesBetween(input, scale.from, scale.to), scale)
}

/**
 * Where the child will live as far as anybody knows: planned spells, else the present place, dashed,
 * until the next hearing can change it; after that nothing is decided.
 */
export function drawRibbonAhead(input: PathInput, scale: Scale, undecided: string): RibbonPiece[] {
  const now = scale.from
  const present = stretchesBetween(input, now, now + 1)[0]
  const planned = input.spells
    .filter((spell) => (spell.kind === 'detention' || spell.kind === 'care') && extentOf(spell).from > now)
    .map((spell) => ({ ...stretchOf(spell), ...extentOf(spell) }))
    .sort((a, b) => a.from - b.from)
  const held = present?.kind === 'custody'
  const hearings = input.ahead
    .filter((item) => item.kind === 'hearing')
    .map((item) => Date.parse(item.at))
    .filter((at) => at > now && at < scale.to)
  const turns = [planned[0]?.from, present?.to, ...(held ? hearings : [])]
  const known = Math.min(scale.to, ...turns.filter((at) => at !== undefined && at > now + 1).map(Number))

  const stretches: Stretch[] = []
  if (present) stretches.push({ ...present, label: '', detail: '', from: now, to: known })
  let reached = known
  for (const plan of planned) {
    if (plan.from > reached) stretches.push(openStretch(reached, plan.from, undecided))
    stretches.push({ ...plan, to: Math.min(plan.to, scale.to) })
    reached = Math.min(plan.to, scale.to)
  }
  if (reached < scale.to && held) stretches.push(openStretch(reached, scale.to, undecided))
  return toPieces(stretches, scale).map((piece) => ({ ...piece, planned: true }))
}

/** The kind of ribbon at an instant, for the mark of an event on it. */
export function ribbonKindAt(pieces: readonly RibbonPiece[], x: number): RibbonKind {
  return (pieces.find((piece) => x >= piece.a && x < piece.b) ?? pieces.at(-1))?.kind ?? 'unknown'
}

function openStretch(from: number, to: number, label: string): Stretch {
  return { kind: 'unknown', planned: true, label, detail: '', from, to }
}

function stretchOf(spell: PathSpell): Omit<Stretch, 'from' | 'to'> {
  const kind: RibbonKind = spell.kind === 'detention' ? 'custody' : 'home'
  const label = spell.place ?? spell.label
  return { kind, planned: false, label, detail: spell.place ? spell.label : '' }
}

function stretchesBetween(input: PathInput, from: number, to: number): Stretch[] {
  const spells = input.spells.map((spell) => ({ spell, ...extentOf(spell) })).filter((s) => s.to > s.from)
  const cuts = [from, to, ...spells.flatMap((s) => [s.from, s.to])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
  const stretches: Stretch[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined || end <= start) continue
    const running = spells.filter((s) => s.from <= start && s.to > start).map((s) => s.spell)
    const found = livingAmong(running, input.home)
    const last = stretches.at(-1)
    const same =
      last && last.kind === found.kind && last.label === found.label && last.detail === found.detail
    if (same) last.to = end
    else stretches.push({ ...found, from: start, to: end })
  }
  return stretches
}

function livingAmong(running: readonly PathSpell[], home: string | undefined): Omit<Stretch, 'from' | 'to'> {
  const living =
    running.find((spell) => spell.kind === 'detention') ?? running.find((spell) => spell.kind === 'care')
  if (living) return stretchOf(living)
  const measure = lighterMeasures.flatMap((kind) => running.filter((spell) => spell.kind === kind))[0]
  const known = home ? ('home' as const) : ('unknown' as const)
  return { kind: known, planned: false, label: home ?? '', detail: measure?.label ?? '' }
}

function toPieces(stretches: readonly Stretch[], scale: Scale): RibbonPiece[] {
  return stretches.map(({ from, to, ...rest }) => ({
    ...rest,
    at: Math.max(from, scale.from),
    a: positionOn(scale, from),
    b: positionOn(scale, to),
  }))
}
