import { type FormEvent, useState } from 'react'
import { type Locale, locales, ownNames } from '#platform/i18n/locales.ts'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PersonRow } from './administration.contract.ts'
import { OneTimePassword } from './one-time-password.tsx'

type Issued = { person: PersonRow; password: string }
type New = { username: string; name: string; locale: Locale }

/** Adds a person and shows, once, the password with which they come in for the first time. */
export function AddPerson(props: { open: boolean; onClose: () => void }) {
  const t = useT()
  const [issued, setIssued] = useState<Issued>()
  const close = () => {
    setIssued(undefined)
    props.onClose()
  }
  return (
    <Dialog open={props.open} onClose={close} title={t('admin.people.add')}>
      {issued ? (
        <OneTimePassword {...issued} onDone={close} />
      ) : (
        <NewPersonForm onIssued={setIssued} onCancel={close} />
      )}
    </Dialog>
  )
}

function NewPersonForm(props: { onIssued: (issued: Issued) => void; onCancel: () => void }) {
  const t = useT()
  const problemText = useProblemText()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [locale, setLocale] = useState<string>('en')
  const [tried, setTried] = useState(false)
  const add = useWrite((person: New) => api<Issued>('POST', '/people', person), ['/people'])
  const wrong = {
    name: name.trim() === '' ? t('admin.needed.name') : undefined,
    username: /^[a-z0-9][a-z0-9._-]{1,62}$/.test(username) ? undefined : t('admin.needed.username'),
  }
  const errors = tried
    ? Object.entries(wrong).flatMap(([field, message]) =>
        message ? [{ field: `new-${field}`, message }] : [],
      )
    : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.name || wrong.username) return
    add.mutate({ name: name.trim(), username, locale: locale as Locale }, { onSuccess: props.onIssued })
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {add.error && <Notice kind="error" title={problemText(add.error)} />}
      <TextField
        id="new-name"
        label={t('admin.name')}
        dir="auto"
        error={tried && wrong.name}
        value={name}
        onChange={setName}
      />
      <TextField
        id="new-username"
        label={t('admin.username')}
        help={t('admin.username.help')}
        dir="ltr"
        error={tried && wrong.username}
        value={username}
        onChange={setUsername}
      />
      <SelectField
        label={t('settings.language')}
        options={locales.map((value) => ({ value, label: ownNames[value] }))}
        value={locale}
        onChange={setLocale}
      />
      <div className="dlg-acts">
        <Button kind="primary" type="submit" aria-disabled={add.isPending || undefined}>
          {t('admin.people.add')}
        </Button>
        <Button onClick={props.onCancel}>{t('admin.cancel')}</Button>
      </div>
    </form>
  )
}
