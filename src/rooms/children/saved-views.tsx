import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useT } from '#ui/i18n.tsx'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useRead, useWrite } from '#ui/queries.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { SavedView } from './children.contract.ts'
import { type Filters, readFilters, writeFilters } from './children-query.ts'

const page = 'children'
type NewView = Pick<SavedView, 'name' | 'page' | 'query'>

/** Filters kept under a name: apply one, keep the present one, forget one (and take that back). */
export function SavedViews({ filters }: { filters: Filters }) {
  const t = useT()
  const problemText = useProblemText()
  const [naming, setNaming] = useState(false)
  const [forgotten, setForgotten] = useState<SavedView>()
  const { data } = useRead<{ items: SavedView[] }>('/saved-views')
  const keep = useWrite((view: NewView) => api<SavedView>('POST', '/saved-views', view), ['/saved-views'])
  const forget = useWrite(
    (view: SavedView) => api<void>('DELETE', `/saved-views/${view.id}`),
    ['/saved-views'],
  )
  const views = (data?.items ?? []).filter((view) => view.page === page)
  const here = JSON.stringify(writeFilters(filters))
  const failed = keep.error ?? forget.error
  return (
    <div className="ch-views">
      <span className="meta" id="saved-views">
        {t('children.views')}
      </span>
      {views.length === 0 && <span className="meta">{t('children.views.none')}</span>}
      <ul aria-labelledby="saved-views">
        {views.map((view) => {
          const search = writeFilters(readFilters(view.query))
          const isHere = JSON.stringify(search) === here
          return (
            <li key={view.id}>
              <Link to="/children" search={search} aria-current={isHere ? 'true' : undefined}>
                <bdi>{view.name}</bdi>
              </Link>
              <button
                type="button"
                aria-label={t('children.views.forget', { name: view.name })}
                onClick={() => forget.mutate(view, { onSuccess: () => setForgotten(view) })}
              >
                <Icon name="close" />
              </button>
            </li>
          )
        })}
      </ul>
      <LinkButton onClick={() => setNaming(true)}>{t('children.views.keep')}</LinkButton>
      {forgotten && (
        <Notice
          kind="saved"
          title={t('children.views.forgotten', { name: forgotten.name })}
          action={
            <LinkButton onClick={() => keep.mutate(forgotten, { onSuccess: () => setForgotten(undefined) })}>
              {t('children.views.undo')}
            </LinkButton>
          }
        />
      )}
      {failed && <Notice kind="error" title={problemText(failed)} />}
      <NameDialog
        open={naming}
        onClose={() => setNaming(false)}
        onKeep={(name) =>
          keep.mutate(
            { name, page, query: writeFilters(filters) },
            { onSuccess: () => setForgotten(undefined) },
          )
        }
      />
    </div>
  )
}

function NameDialog(props: { open: boolean; onClose: () => void; onKeep: (name: string) => void }) {
  const t = useT()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('children.views.keep')}>
      <NameForm
        onKeep={(name) => {
          props.onKeep(name)
          props.onClose()
        }}
      />
    </Dialog>
  )
}

function NameForm({ onKeep }: { onKeep: (name: string) => void }) {
  const t = useT()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') setError(t('children.views.name.needed'))
    else onKeep(name.trim())
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        label={t('children.views.name')}
        help={t('children.views.name.help')}
        value={name}
        onChange={setName}
        error={error}
        maxLength={100}
      />
      <p>
        <Button kind="primary" type="submit">
          {t('children.views.save')}
        </Button>
      </p>
    </form>
  )
}
