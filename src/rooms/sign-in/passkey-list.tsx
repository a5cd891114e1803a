import { startRegistration } from '@simplewebauthn/browser'
import { type FormEvent, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { formatNear } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { Loaded, useRead, useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useDates } from '#ui/use-dates.ts'
import { AccountProblem } from './account-problem.tsx'
import type { PasskeyRow } from './sign-in.contract.ts'

const path = '/account/passkeys'
type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

/** One's own passkeys: the list, a new one, and taking one away. */
export function PasskeyList() {
  const t = useT()
  const passkeys = useRead<{ items: PasskeyRow[] }>(path)
  const remove = useWrite((id: string) => api('DELETE', `${path}/${encodeURIComponent(id)}`), [path])
  return (
    <Section title={t('account.passkeys')} n={passkeys.data?.items.length}>
      <div className="form">
        <p className="help">{t('account.passkeys.help')}</p>
        {remove.error && <AccountProblem error={remove.error} />}
        <Loaded query={passkeys} lines={1}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('account.passkeys.none')} />
            ) : (
              <ul className="who-l">
                {items.map((row) => (
                  <Passkey key={row.id} row={row} onRemove={() => remove.mutate(row.id)} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <NewPasskey />
      </div>
    </Section>
  )
}

function Passkey({ row, onRemove }: { row: PasskeyRow; onRemove: () => void }) {
  const t = useT()
  const dates = useDates()
  const used = row.lastUsedAt
    ? t('account.passkeys.used', { when: formatNear(row.lastUsedAt, dates) })
    : t('account.passkeys.never')
  return (
    <li>
      <span>
        {row.name} <span className="meta">{used}</span>
      </span>
      <LinkButton aria-label={t('account.passkeys.remove-this', { name: row.name })} onClick={onRemove}>
        {t('account.passkeys.remove')}
      </LinkButton>
    </li>
  )
}

function NewPasskey() {
  const t = useT()
  const [name, setName] = useState('')
  const [nameless, setNameless] = useState(false)
  const add = useWrite(makePasskey, [path])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setNameless(name.trim() === '')
    if (name.trim() !== '') add.mutate(name.trim(), { onSuccess: () => setName('') })
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      {add.error && (add.error.name === 'ApiProblem' ? <AccountProblem error={add.error} /> : <Failed />)}
      {add.data && <Notice kind="saved" title={t('account.passkeys.added', { name: add.data.name })} />}
      <TextField
        label={t('account.passkeys.name')}
        value={name}
        onChange={setName}
        maxLength={100}
        error={nameless && t('account.passkeys.name.needed')}
      />
      <p>
        <Button type="submit">{t('account.passkeys.add')}</Button>
      </p>
    </form>
  )
}

function Failed() {
  const t = useT()
  return <Notice kind="error" title={t('account.passkeys.failed')} />
}

async function makePasskey(name: string): Promise<PasskeyRow> {
  const optionsJSON = await api<Options>('POST', `${path}/options`)
  const response = await startRegistration({ optionsJSON })
  return api<PasskeyRow>('POST', path, { response, name })
}
