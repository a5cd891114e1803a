/**
 * Brings what the address points to into view: opens what is folded around it, moves there and gives it the
 * focus. Listens for further moves; gives back what stops the listening.
 */
export function revealTarget(): () => void {
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1))
    const target = id === '' ? null : document.getElementById(id)
    if (!target) return
    for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
      fold.open = true
    }
    target.scrollIntoView({ block: 'center' })
    target.focus({ preventScroll: true })
  }
  reveal()
  addEventListener('hashchange', reveal)
  return () => removeEventListener('hashchange', reveal)
}
