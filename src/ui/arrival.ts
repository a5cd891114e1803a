let arrived = false

/** Notes that a reader moved to another page inside the app. */
export function noteArrival(): void {
  arrived = true
}

/** True once after each move: the page that asks first may take the focus. */
export function takeArrival(): boolean {
  const taken = arrived
  arrived = false
  return taken
}
