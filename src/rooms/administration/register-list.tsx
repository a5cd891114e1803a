import { type ReactNode, useState } from 'react'
import { Button, LinkButton } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useT } from '#ui/i18n.tsx'
import { usePreferences } from '#ui/preferences.ts'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { Ref } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { fold } from '../event/form-search.ts'
import { RegisterEditor } from './register-editor.tsx'
import type { Question, Row } from './register-form.ts'

/** One register: found by name or reference, added to, changed. `draw` replaces the table. */
export function RegisterList<T extends Row>(props: {
  path: string
  words: { title: string; add: string; change: string }
  columns: readonly Column<T>[]
  questions: readonly Question[]
  draw?: (rows: readonly T[], edit: (row: T) => void) => ReactNode
}) {
  const { path, words, questions } = props
  const t = useT()
  const list = useRead<{ items: T[] }>(path)
  const [written, write] = useState('')
  const [editing, edit] = useState<T | 'new'>()
  const close = () => edit(undefined)
  const { locale } = usePreferences()
  const nameOf = (row: T) => String(row.name ?? row.ref)
  const wanted = fold(written.trim())
  const fits = (row: T) => fold(`${nameOf(row)} ${row.ref}`).includes(wanted)
  const latest = editing === 'new' ? undefined : list.data?.items.find(({ ref }) => ref === editing?.ref)
  return (
    <Section
      title={words.title}
      n={list.data?.items.length}
      end={
        <Button small onClick={() => edit('new')}>
          {words.add}
        </Button>
      }
    >
      <div className="filters">
        <TextField
          type="search"
          label={t('admin.register.search')}
          dir="auto"
          value={written}
          onChange={write}
        />
      </div>
      <Loaded query={list} lines={6}>
        {({ items }) => {
          const rows = items.filter(fits).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale))
          if (rows.length === 0) return <Empty title={t('admin.register.none')} />
          if (props.draw && wanted === '') return props.draw(rows, edit)
          return (
            <DataTable
              caption={words.title}
              rows={rows}
              rowKey={({ ref }) => ref}
              columns={[
                {
                  key: 'name',
                  head: t('admin.name'),
                  cell: (row) => (
                    <LinkButton onClick={() => edit(row)}>
                      <bdi>{row.name ?? row.ref}</bdi>
                    </LinkButton>
                  ),
                },
                { key: 'ref', head: t('admin.ref'), cell: ({ ref }) => <Ref>{ref}</Ref> },
                ...props.columns,
              ]}
            />
          )
        }}
      </Loaded>
      <Dialog
        wide
        open={editing !== undefined}
        onClose={close}
        title={editing === 'new' ? words.add : words.change}
      >
        <RegisterEditor
          path={path}
          questions={questions}
          row={editing === 'new' ? undefined : editing}
          latest={latest}
          onClose={close}
        />
      </Dialog>
    </Section>
  )
}
