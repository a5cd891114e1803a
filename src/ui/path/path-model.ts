import { chooseClocks, type ShownClock } from './path-clocks.ts'
import type { AtPrecision, PathEvent, PathInput, Side } from './path-input.ts'
import { chooseLegs } from './path-legs.ts'
import { findPhases, type LegKind } from './path-phases.ts'
import {
  drawRibbon,
  drawRibbonAhead,
  type RibbonKind,
  type RibbonPiece,
  ribbonKindAt,
} from './path-ribbon.ts'
import { positionOn, type Scale, type Tick, ticksOn, unitFor } from './path-scale.ts'
import { DAY, type Zone, zoneOf } from './wall-clock.ts'

/** One mark on the path: an event that happened, or a hearing, deadline or plan ahead. */
export type Mark = {
  id: string
  kind: 'event' | 'hearing' | 'deadline' | 'plan'
  at: number
  /** As it was given, for the `time` element. */
  iso: string
  precision: AtPrecision
  x: number
  label: string
  side: Side
  minor: boolean
  breach: boolean
  /** The ribbon it stands on. */
  on: RibbonKind
  worth: number
  href?: string
}

/** One stretch of the journey on its own scale. Positions are percent of its width. */
export type Leg = {
  key: string
  kinds: LegKind[]
  continued: boolean
  ahead: boolean
  scale: Scale
  /** Share of the strip, and of its least width. */
  weight: number
  ticks: Tick[]
  ribbon: RibbonPiece[]
  marks: Mark[]
}

export type PathModel = { now: number; zone: Zone; legs: Leg[]; clocks: ShownClock[] }

/** How far the leg ahead reaches where little or nothing is planned. */
const LEAST_AHEAD = 2 * DAY
const QUIET_AHEAD = 7 * DAY

/**
 * Lays a journey out as legs: each stretch with its own scale, its ribbon, its marks and the clocks that
 * run beneath, and last the leg ahead of now. `undecided` is the word for time that nobody has decided yet.
 * Pure: the same input gives the same path. Instants that cannot be read are left out.
 */
export function buildPath(given: PathInput, undecided = ''): PathModel {
  const input = readable(given)
  const now = Date.parse(input.now)
  const zone = zoneOf(input)
  const past = input.events.filter((event) => Date.parse(event.at) <= now)
  const phases = chooseLegs(findPhases(input), past, zone)

  const legs = phases.map((phase, index): Leg => {
    const span = phase.to - phase.from
    const scale: Scale = { from: phase.from, to: phase.to, root: false, unit: unitFor(span) }
    const ribbon = drawRibbon(input, scale)
    const isLast = index === phases.length - 1
    const marks = past
      .filter((event) => {
        const at = Date.parse(event.at)
        return at >= phase.from && (at < phase.to || isLast)
      })
      .map((event) => markEvent(event, scale, ribbon))
      .sort(inOrder)
    const { kinds, continued } = phase
    const key = `${kinds[0]}-${phase.from}`
    const weight = weigh(marks)
    return { key, kinds, continued, ahead: false, scale, weight, ticks: ticksOn(scale, zone), ribbon, marks }
  })

  const ahead = legAhead(input, now, zone, undecided)
  const all = [...legs, ahead]
  const clocks = chooseClocks(
    input.clocks,
    all.map((leg) => leg.scale),
    now,
  )
  return { now, zone, legs: all, clocks }
}

function readable(input: PathInput): PathInput {
  const known = (at: string | null | undefined) => !at || Number.isFinite(Date.parse(at))
  return {
    ...input,
    events: input.events.filter((event) => Number.isFinite(Date.parse(event.at))),
    spells: input.spells.filter((spell) => Number.isFinite(Date.parse(spell.from)) && known(spell.to)),
    clocks: input.clocks.filter(
      (clock) =>
        Number.isFinite(Date.parse(clock.startedAt)) && known(clock.dueAt) && known(clock.resolvedAt),
    ),
    ahead: input.ahead.filter((item) => Number.isFinite(Date.parse(item.at))),
  }
}

function legAhead(input: PathInput, now: number, zone: Zone, undecided: string): Leg {
  const planned: Omit<Mark, 'x' | 'on'>[] = [
    ...input.events
      .filter((event) => Date.parse(event.at) > now)
      .map((event) => ({ ...plainMark(event), kind: 'plan' as const })),
    ...input.ahead
      .filter((item) => Date.parse(item.at) > now)
      .map((item) => ({
        id: `${item.kind} ${item.at} ${item.label}`,
        kind: item.kind,
        at: Date.parse(item.at),
        iso: item.at,
        precision: item.atPrecision ?? ('minute' as const),
        label: item.label,
        side: item.side ?? (item.kind === 'plan' ? ('down' as const) : ('up' as const)),
        minor: false,
        breach: false,
        worth: item.kind === 'plan' ? 2 : 3,
        href: item.href,
      })),
  ]
  const limits = input.clocks
    .filter((clock) => clock.status === 'due' && clock.dueAt)
    .map((clock) => Date.parse(clock.dueAt!))
  const known = [...planned.map((mark) => mark.at), ...limits]
  const to = Math.max(now + (known.length > 0 ? LEAST_AHEAD : QUIET_AHEAD), ...known)
  const scale: Scale = { from: now, to, root: true, unit: unitFor(to - now) }
  const marks = planned
    .map((mark): Mark => ({ ...mark, x: positionOn(scale, mark.at), on: 'home' }))
    .sort(inOrder)
  return {
    key: 'ahead',
    kinds: [],
    continued: false,
    ahead: true,
    scale,
    weight: weigh(marks),
    ticks: ticksOn(scale, zone),
    ribbon: drawRibbonAhead(input, scale, undecided),
    marks,
  }
}

function plainMark(event: PathEvent): Omit<Mark, 'x' | 'on'> {
  return {
    id: event.id,
    kind: 'event',
    at: Date.parse(event.at),
    iso: event.at,
    precision: event.atPrecision ?? 'minute',
    label: event.label,
    side: event.side,
    // A breach is never routine.
    minor: (event.minor ?? false) && !event.breach,
    breach: event.breach ?? false,
    worth: event.worth ?? 2,
    href: event.href,
  }
}

function markEvent(event: PathEvent, scale: Scale, ribbon: readonly RibbonPiece[]): Mark {
  const x = positionOn(scale, Date.parse(event.at))
  return { ...plainMark(event), x, on: ribbonKindAt(ribbon, x) }
}

function inOrder(a: Mark, b: Mark): number {
  return a.at - b.at || a.id.localeCompare(b.id, 'en')
}

/** A leg is as wide as its labels need, within bounds that keep its heading readable. */
function weigh(marks: readonly Mark[]): number {
  const labelled = marks.filter((mark) => !mark.minor).length
  return Math.round(Math.min(3.6, Math.max(2.4, 1.4 + labelled * 0.28)) * 100) / 100
}
