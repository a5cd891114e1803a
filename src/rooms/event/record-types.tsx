import { Link } from '@tanstack/react-router'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { groups } from '#journey/event-type.ts'
import { eventTypes } from '#journey/events/catalogue.ts'
import { LinkButton } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Section } from '#ui/section.tsx'
import { useShortcuts } from '#ui/shortcuts.ts'
import { Key } from '#ui/tag.tsx'
import { type Findable, findTypes } from './form-search.ts'

/** "What happened?": every kind of event by search, the likely ones first with a key each, then by group. */
export function TypePicker(props: {
  likely: readonly string[]
  chosen?: string
  onPick: (type: string) => void
}) {
  const { likely, chosen, onPick } = props
  const t = useT()
  const [written, write] = useState('')
  const [open, setOpen] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLElement>(null)
  const all = useFindable()
  const found = findTypes(all, written)
  useEffect(() => {
    if (chosen !== undefined)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const pick = (type: string) => {
    setOpen(false)
    write('')
    onPick(type)
  }
  useShortcuts({
    '/': () => search.current?.offsetParent !== null && search.current?.focus(),
    ...Object.fromEntries(likely.map((type, i) => [String(i + 1), () => pick(type)])),
  })
  const state = chosen === undefined || open ? 'pick open' : 'pick'
  return (
    <Section title={t('record.what')} className={state}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const first = found[0]
            if (first && written !== '') pick(first.type)
          }}
        >
          <label className="find">
            <span className="sr">{t('record.search', { n: all.length })}</span>
            <input
              ref={search}
              type="search"
              autoComplete="off"
              placeholder={t('record.search', { n: all.length })}
              value={written}
              onChange={(event) => write(event.target.value)}
            />
            <Key>/</Key>
          </label>
        </form>
      </search>
      {chosen !== undefined && (
        <p className="chosen">
          <b>{t(`event.${chosen}`)}</b>{' '}
          <LinkButton onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('record.change')}
          </LinkButton>
        </p>
      )}
      <p className="sr" role="status">
        {written !== '' && t('record.found', { n: found.length })}
      </p>
      <nav ref={list} aria-label={t('record.kinds')}>
        {written === '' ? (
          <>
            <TypeList title={t('record.likely')} types={likely} keys chosen={chosen} onPick={pick} />
            {groups.map((group) => (
              <TypeList
                key={group}
                title={t(`group.${group}`)}
                types={all
                  .filter((each) => eventTypes.get(each.type)?.group === group)
                  .map(({ type }) => type)}
                chosen={likely.includes(chosen ?? '') ? undefined : chosen}
                onPick={pick}
              />
            ))}
          </>
        ) : (
          <Found found={found} chosen={chosen} onPick={pick} />
        )}
      </nav>
    </Section>
  )
}

function Found(props: { found: readonly Findable[]; chosen?: string; onPick: (type: string) => void }) {
  const t = useT()
  if (props.found.length === 0) return <p className="quiet pad">{t('record.none-found')}</p>
  return (
    <TypeList
      title={t('record.found', { n: props.found.length })}
      types={props.found.map(({ type }) => type)}
      helped
      chosen={props.chosen}
      onPick={props.onPick}
    />
  )
}

function TypeList(props: {
  title: string
  types: readonly string[]
  chosen?: string
  onPick: (type: string) => void
  /** Shows the digit that chooses it. */
  keys?: boolean
  /** Shows what the event means. */
  helped?: boolean
}) {
  const t = useT()
  const id = useId()
  return (
    <>
      <h3 id={id}>{props.title}</h3>
      <ul aria-labelledby={id}>
        {props.types.map((type, i) => (
          <li key={type}>
            <Link
              to="."
              search={{ type }}
              aria-current={type === props.chosen ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                props.onPick(type)
              }}
            >
              <span>
                {t(`event.${type}`)}
                {props.helped && <small>{t(`event.${type}.help`)}</small>}
              </span>
              {props.keys && <Key>{String(i + 1)}</Key>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function useFindable(): readonly Findable[] {
  const t = useT()
  return useMemo(
    () =>
      [...eventTypes.values()].map(({ type, group }) => ({
        type,
        label: t(`event.${type}`),
        help: t(`event.${type}.help`),
        group: t(`group.${group}`),
      })),
    [t],
  )
}
