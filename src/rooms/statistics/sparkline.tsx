import type { Cell } from '#indicators/result.ts'

const width = 52
const height = 16

/** The last periods as a small line, from zero, hidden from screen readers; none where any of them is thin. */
export function Sparkline(props: {
  /** Earliest first; undefined: not here yet. */
  cells: readonly (Cell | undefined)[]
  isThin: (cell: Cell) => boolean
}) {
  const here = props.cells.filter((cell) => cell !== undefined)
  const known = here.filter((cell) => cell.state === 'known' && cell.value !== null)
  const isDrawn = known.length > 2 && known.length === props.cells.length && !known.some(props.isThin)
  if (!isDrawn) return <span className="spark" />
  const most = Math.max(...known.map(({ value }) => value ?? 0)) || 1
  const points = known.map(({ value }, i) => {
    const x = 2 + (i * (width - 4)) / (known.length - 1)
    return [x, height - 2 - ((value ?? 0) / most) * (height - 4)] as const
  })
  const [x, y] = points.at(-1) ?? [0, 0]
  return (
    <svg className="spark fwd" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline
        points={points.map((point) => point.map((n) => n.toFixed(1)).join()).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <circle cx={x} cy={y} r="2.1" fill="currentColor" stroke="none" />
    </svg>
  )
}
