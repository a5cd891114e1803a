import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useT } from './i18n.tsx'
import { TextField } from './text-field.tsx'

type Asking = {
  onKeep: (name: string) => void
  /** Further fields. */
  children?: ReactNode
}

/** Asks under which name a view is kept, and closes. */
export function NameViewDialog(props: Asking & { open: boolean; onClose: () => void; title: string }) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <NameForm
        onKeep={(name) => {
          props.onKeep(name)
          props.onClose()
        }}
      >
        {props.children}
      </NameForm>
    </Dialog>
  )
}

function NameForm({ onKeep, children }: Asking) {
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
      {children}
      <p>
        <Button kind="primary" type="submit">
          {t('children.views.save')}
        </Button>
      </p>
    </form>
  )
}
