import { useRef, useState } from 'react'
import { api } from '#ui/api.ts'
import type { DateWords } from '#ui/dates.ts'
import { Icon } from '#ui/icon.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useShortcuts } from '#ui/shortcuts.ts'
import type { IdentityReading } from './child.contract.ts'
import { joinWords, wordOr } from './child-words.ts'

/** The name, fetched anew each time it is asked for: every look is recorded, and nothing stays behind. */
export function ChildName({ reference, words }: { reference: string; words: DateWords }) {
  const { t } = words
  const problemText = useProblemText()
  const box = useRef<HTMLDetailsElement>(null)
  const [shown, setShown] = useState<IdentityReading>()
  const [failed, setFailed] = useState<unknown>()
  useShortcuts({
    n: () => {
      if (box.current) box.current.open = !box.current.open
    },
  })
  const onToggle = async (open: boolean) => {
    setShown(undefined)
    setFailed(undefined)
    if (!open) return
    try {
      setShown(await api<IdentityReading>('GET', `/children/${encodeURIComponent(reference)}/identity`))
    } catch (error) {
      setFailed(error)
    }
  }
  return (
    <details className="reveal" ref={box} onToggle={(event) => void onToggle(event.currentTarget.open)}>
      <summary>
        <Icon name="eye" /> {t(shown ? 'child.name.hide' : 'child.name.show')}
      </summary>
      <div role="status" className="meta">
        {shown && <Identity {...shown} words={words} />}
        {failed !== undefined && problemText(failed)}
      </div>
    </details>
  )
}

const named = ['givenNames', 'familyName']

function Identity({ identity, seenBy, words }: IdentityReading & { words: DateWords }) {
  const { t } = words
  const name = named.map((field) => textOf(identity?.[field], words)).filter((part) => part !== '')
  const others = Object.entries(identity ?? {}).filter(([field]) => !named.includes(field))
  return (
    <>
      <p>
        {name.length > 0 ? <b dir="auto">{name.join(' ')}</b> : t('child.name.none')}{' '}
        {t('child.name.seen-by', { n: seenBy })}
      </p>
      {others.length > 0 && (
        <dl className="facts-l">
          {others.map(([field, value]) => (
            <div key={field}>
              <dt>{wordOr(`child.identity.${field}`, field, words)}</dt>
              <dd dir="auto">{textOf(value, words)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function textOf(value: unknown, words: DateWords): string {
  if (Array.isArray(value))
    return joinWords(
      value.map((each) => textOf(each, words)),
      words,
    )
  if (typeof value === 'object' && value !== null) {
    return joinWords(
      Object.values(value).map((each) => textOf(each, words)),
      words,
    )
  }
  return value === undefined || value === null ? '' : String(value)
}
