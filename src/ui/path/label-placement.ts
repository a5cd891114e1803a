/**
 * Places the labels of one side of the ribbon. Each stands on one of three tiers, to one side of its stem,
 * or gives way and leaves a bare dot. Branch and bound over tier and side, in clusters of labels that can
 * meet, with a bounded number of steps: the same labels always get the same places.
 * Coordinates are pixels along the reading direction, so right-to-left needs nothing of its own.
 */

export type Label = { id: string; x: number; width: number; worth: number }
/** Tier 0 is nearest the ribbon. `end`: the words stand before the stem instead of after it. */
export type Place = { tier: 0 | 1 | 2; end: boolean }
/** No label crosses a wall (today, the edges); crossing a seam (between legs) is only disliked. */
export type Room = { from: number; to: number; walls: readonly number[]; seams: readonly number[] }

/** Between a stem and its words. */
export const STEM_GAP = 6
/** Least distance between the words of two labels. */
export const CLEAR = 8
/** Least distance between words and a strange stem, or today. */
const STEM_CLEAR = 3
const BUDGET = 12_000
/** Larger clusters are solved in windows of this many. */
const WINDOW = 10
/** How many labels are moved to make room for one that was left out. */
const NEIGHBOURS = 9

const tierCost = [0, 1, 2.2] as const
const END_COST = 2.4
/** Beside turning round, standing farther out as well: of two ways to stack, the earliest goes out. */
const END_TIER_COST = 0.3
const SEAM_COST = 4

type Option = { place: Place | null; cost: number; from: number; to: number }
type Candidate = { label: Label; options: Option[] }
type Fixed = { label: Label; option: Option }

/** Gives every label a place, or null where it must be a bare dot. Labels of more worth keep theirs longest. */
export function placeLabels(labels: readonly Label[], room: Room): Map<string, Place | null> {
  const candidates = labels
    .map((label, order) => ({ label, order }))
    .sort((a, b) => a.label.x - b.label.x || a.order - b.order)
    .map(({ label }) => ({ label, options: optionsOf(label, room) }))
  const places = new Map<string, Place | null>()
  for (const cluster of findClusters(candidates)) {
    const solved = solveCluster(cluster)
    for (const { label, option } of solved) places.set(label.id, option.place)
  }
  return places
}

function optionsOf(label: Label, room: Room): Option[] {
  const options: Option[] = []
  for (const end of [false, true]) {
    const from = end ? label.x - STEM_GAP - label.width : label.x + STEM_GAP
    const to = from + label.width
    if (from < room.from || to > room.to) continue
    if (room.walls.some((wall) => wall > from - STEM_CLEAR && wall < to + STEM_CLEAR)) continue
    const [low, high] = end ? [from, label.x] : [label.x, to]
    const seams = room.seams.filter((seam) => seam > low + 1 && seam < high - 1).length
    for (const tier of [0, 1, 2] as const) {
      const turned = end ? END_COST + tier * END_TIER_COST : 0
      options.push({ place: { tier, end }, cost: tierCost[tier] + turned + seams * SEAM_COST, from, to })
    }
  }
  options.sort((a, b) => a.cost - b.cost)
  options.push({ place: null, cost: 16 * label.worth ** 2, from: label.x, to: label.x })
  return options
}

/** Labels that could meet, whatever their places, belong together; clusters do not influence each other. */
function findClusters(candidates: readonly Candidate[]): Candidate[][] {
  const reaches = candidates.map((candidate, order) => ({
    candidate,
    order,
    from: Math.min(...candidate.options.map((option) => option.from)) - CLEAR,
    to: Math.max(...candidate.options.map((option) => option.to)) + CLEAR,
  }))
  const clusters: (typeof reaches)[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const reach of [...reaches].sort((a, b) => a.from - b.from)) {
    if (reach.from < end) clusters.at(-1)!.push(reach)
    else clusters.push([reach])
    end = Math.max(end, reach.to)
  }
  return clusters.map((cluster) => cluster.sort((a, b) => a.order - b.order).map((reach) => reach.candidate))
}

function solveCluster(cluster: readonly Candidate[]): Fixed[] {
  if (cluster.length <= WINDOW + 2) return search(cluster, [])
  const fixed: Fixed[] = []
  // In a crowd, whoever matters most chooses first.
  for (const worth of [...new Set(cluster.map((c) => c.label.worth))].sort((a, b) => b - a)) {
    const equals = cluster.filter((c) => c.label.worth === worth)
    for (let end = equals.length; end > 0; end -= WINDOW) {
      fixed.push(...search(equals.slice(Math.max(0, end - WINDOW), end), fixed))
    }
  }
  return repair(cluster, fixed)
}

/** Gives every bare dot a second chance: it and its nearest neighbours are placed anew, and the better kept. */
function repair(cluster: readonly Candidate[], first: readonly Fixed[]): Fixed[] {
  let placed = [...first]
  for (const bare of first.filter((each) => each.option.place === null)) {
    const near = [...cluster]
      .sort((a, b) => Math.abs(a.label.x - bare.label.x) - Math.abs(b.label.x - bare.label.x))
      .slice(0, NEIGHBOURS)
    const ids = new Set(near.map((candidate) => candidate.label.id))
    const others = placed.filter((each) => !ids.has(each.label.id))
    const again = search(
      near.sort((a, b) => a.label.x - b.label.x),
      others,
    )
    if (costOf(again) < costOf(placed.filter((each) => ids.has(each.label.id))))
      placed = [...others, ...again]
  }
  return placed
}

function costOf(placed: readonly Fixed[]): number {
  return placed.reduce((sum, each) => sum + each.option.cost, 0)
}

/**
 * Depth first from the latest label to the earliest, cheapest place first: the first leaf already stacks a
 * cluster with its earliest label farthest out. Branches that cannot beat the best so far are cut.
 */
function search(candidates: readonly Candidate[], fixed: readonly Fixed[]): Fixed[] {
  const order = [...candidates].reverse().map((candidate) => ({
    label: candidate.label,
    options: candidate.options.filter((option) =>
      fixed.every((other) => !meet(candidate.label, option, other.label, other.option)),
    ),
  }))
  // The least that the labels still to come can cost.
  const least = [0]
  for (const candidate of [...order].reverse()) least.push(least.at(-1)! + (candidate.options[0]?.cost ?? 0))
  least.reverse()

  let best: Option[] = []
  let bestCost = Number.POSITIVE_INFINITY
  let steps = 0
  const chosen: Option[] = []
  const descend = (depth: number, cost: number): void => {
    if (cost + least[depth]! >= bestCost) return
    const candidate = order[depth]
    if (!candidate) {
      best = [...chosen]
      bestCost = cost
      return
    }
    for (const option of candidate.options) {
      // The first way down always finishes: whoever meets nobody, or gives way.
      if (steps > BUDGET && best.length > 0) return
      steps++
      if (chosen.some((other, i) => meet(candidate.label, option, order[i]!.label, other))) continue
      chosen.push(option)
      descend(depth + 1, cost + option.cost)
      chosen.pop()
    }
  }
  descend(0, 0)
  return order.map((candidate, i) => ({
    label: candidate.label,
    option: best[i] ?? candidate.options.at(-1)!,
  }))
}

/** Do two labels meet: words with words on one tier, or the words of one with the stem of the other? */
function meet(a: Label, placeA: Option, b: Label, placeB: Option): boolean {
  if (!placeA.place || !placeB.place) return false
  const sameTier = placeA.place.tier === placeB.place.tier
  if (sameTier && placeA.from < placeB.to + CLEAR && placeB.from < placeA.to + CLEAR) return true
  return stemMeets(a, placeA.place, placeB) || stemMeets(b, placeB.place, placeA)
}

function stemMeets(label: Label, place: Place, other: Option): boolean {
  if (!other.place || other.place.tier > place.tier) return false
  return label.x > other.from - STEM_CLEAR && label.x < other.to + STEM_CLEAR
}
