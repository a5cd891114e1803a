import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { useT } from '../i18n.tsx'
import { Key } from '../tag.tsx'

/** Search from anywhere: Enter opens the list of children with what was written as its `q`. */
export function SearchField({ path, input }: { path: string; input: RefObject<HTMLInputElement | null> }) {
  const t = useT()
  const navigate = useNavigate()
  const [written, write] = useState('')
  return (
    <search>
      <form
        className="find"
        onSubmit={(event) => {
          event.preventDefault()
          if (written.trim() !== '') void navigate({ to: path, search: { q: written.trim() } })
        }}
      >
        <label className="sr" htmlFor="search">
          {t('shell.search-for')}
        </label>
        <input
          id="search"
          ref={input}
          type="search"
          placeholder={t('shell.search')}
          autoComplete="off"
          value={written}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <Key>/</Key>
      </form>
    </search>
  )
}
