import { useState } from 'react'
import { type Locale, locales, ownNames } from '#platform/i18n/locales.ts'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox, SelectField } from '#ui/choice-fields.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { Loaded, useRead, useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PersonRow } from './administration.contract.ts'
import { OneTimePassword } from './one-time-password.tsx'
import { PersonState } from './people-list.tsx'
import { PersonMemberships } from './person-memberships.tsx'

type Change = { name?: string; locale?: Locale; active?: boolean }

/** One person: name and language, what they work as, their password, and leaving. */
export function PersonFile({ id }: { id: string }) {
  const person = useRead<PersonRow>(`/people/${encodeURIComponent(id)}`)
  return (
    <Loaded query={person}>
      {(found) => (
        <div className="cols">
          <div className="stack">
            <PersonMemberships person={found} />
          </div>
          <div className="stack">
            <PersonName key={found.name} person={found} />
            <PersonAccess person={found} />
          </div>
        </div>
      )}
    </Loaded>
  )
}

function PersonName({ person }: { person: PersonRow }) {
  const t = useT()
  const problemText = useProblemText()
  const [name, setName] = useState(person.name)
  const [locale, setLocale] = useState(person.locale)
  const change = useWrite((to: Change) => api<PersonRow>('PATCH', `/people/${person.id}`, to), ['/people'])
  return (
    <Section
      title={<bdi>{person.name}</bdi>}
      n={<bdi>{person.username}</bdi>}
      end={<PersonState person={person} />}
    >
      <form
        className="form pad"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') change.mutate({ name: name.trim(), locale: locale as Locale })
        }}
      >
        {change.error && <Notice kind="error" title={problemText(change.error)} />}
        {change.isSuccess && <Notice kind="saved" title={t('admin.saved')} />}
        <TextField
          label={t('admin.name')}
          dir="auto"
          error={name.trim() === '' && t('admin.needed.name')}
          value={name}
          onChange={setName}
        />
        <SelectField
          label={t('settings.language')}
          options={locales.map((value) => ({ value, label: ownNames[value] }))}
          value={locale}
          onChange={setLocale}
        />
        <p>
          <Button type="submit">{t('admin.save')}</Button>
        </p>
      </form>
    </Section>
  )
}

/** A new password, leaving and returning: each asks once more before it happens. */
function PersonAccess({ person }: { person: PersonRow }) {
  const t = useT()
  const problemText = useProblemText()
  const [asking, ask] = useState<'reset' | 'leave' | 'return'>()
  const [clearSecondFactor, setClear] = useState(false)
  const reset = useWrite(
    () =>
      api<{ person: PersonRow; password: string }>('POST', `/people/${person.id}/password`, {
        clearSecondFactor,
      }),
    ['/people'],
  )
  const change = useWrite((to: Change) => api<PersonRow>('PATCH', `/people/${person.id}`, to), ['/people'])
  const close = () => {
    ask(undefined)
    reset.reset()
    change.reset()
    setClear(false)
  }
  const confirm = () => {
    if (asking === 'reset') reset.mutate(undefined)
    else change.mutate({ active: asking === 'return' }, { onSuccess: close })
  }
  const error = reset.error ?? change.error
  const title = asking === undefined ? '' : t(`admin.person.${asking}`)
  return (
    <Section title={t('admin.access')}>
      <p className="acts pad">
        <Button onClick={() => ask('reset')}>{t('admin.person.reset')}</Button>
        <Button onClick={() => ask(person.active ? 'leave' : 'return')}>
          {t(person.active ? 'admin.person.leave' : 'admin.person.return')}
        </Button>
      </p>
      <Dialog open={asking !== undefined} onClose={close} title={title}>
        {reset.data ? (
          <OneTimePassword {...reset.data} onDone={close} />
        ) : (
          <>
            {error && <Notice kind="error" title={problemText(error)} />}
            <p>{asking && t(`admin.person.${asking}.help`, { name: person.name })}</p>
            {asking === 'reset' && (
              <Checkbox
                label={t('admin.person.clear')}
                help={t('admin.person.clear.help')}
                checked={clearSecondFactor}
                onChange={setClear}
              />
            )}
            <div className="dlg-acts">
              <Button kind="primary" onClick={confirm}>
                {title}
              </Button>
              <Button onClick={close}>{t('admin.cancel')}</Button>
            </div>
          </>
        )}
      </Dialog>
    </Section>
  )
}
