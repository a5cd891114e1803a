export type IconName =
  | 'way'
  | 'search'
  | 'chev'
  | 'down'
  | 'arrow'
  | 'eye'
  | 'plus'
  | 'list'
  | 'child'
  | 'place'
  | 'stat'
  | 'more'
  | 'lang'
  | 'file'
  | 'down2'
  | 'exit'
  | 'lock'
  | 'gear'
  | 'close'

/** A small picture beside words, never alone. `forward` turns it round in right-to-left pages (arrows, the waymark). */
export function Icon({ name, forward }: { name: IconName; forward?: boolean }) {
  return (
    <svg className={forward ? 'i fwd' : 'i'} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}
