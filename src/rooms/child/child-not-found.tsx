import { type FormEvent, type ReactNode, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice-fields.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { Empty } from '#ui/states.tsx'
import { TextArea } from '#ui/text-field.tsx'

const shortest = 10

/** There is no such child for this reader; whoever must act within hours can open one child, with a reason. */
export function ChildNotFound(props: {
  reference: string
  crumbs: ReactNode
  onOpened: (until: string) => void
}) {
  const t = useT()
  const session = useSession()
  return (
    <>
      <PageHeader title={t('child.unknown')} crumbs={props.crumbs} />
      <Empty title={t('child.unknown.title', { ref: props.reference })}>{t('child.unknown.help')}</Empty>
      {session?.may.useEmergencyAccess && (
        <Section title={t('child.emergency')}>
          <EmergencyForm reference={props.reference} onOpened={props.onOpened} />
        </Section>
      )}
    </>
  )
}

function EmergencyForm({ reference, onOpened }: { reference: string; onOpened: (until: string) => void }) {
  const t = useT()
  const problemText = useProblemText()
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState('4')
  const [tried, setTried] = useState(false)
  const open = useWrite(
    (asked: { reason: string; hours: number }) =>
      api<{ until: string }>('POST', `/children/${encodeURIComponent(reference)}/emergency-access`, asked),
    [],
  )
  const isShort = reason.trim().length < shortest
  const error = tried && isShort ? t('child.emergency.reason.needed') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isShort || open.isPending) return
    open.mutate(
      { reason: reason.trim(), hours: Number(hours) },
      { onSuccess: ({ until }) => onOpened(until) },
    )
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={error ? [{ field: 'emergency-reason', message: error }] : []} />
      <p className="quiet">{t('child.emergency.help')}</p>
      {open.error && <Notice kind="error" title={problemText(open.error)} />}
      <TextArea
        id="emergency-reason"
        label={t('child.emergency.reason')}
        help={t('child.emergency.reason.help')}
        error={error}
        dir="auto"
        value={reason}
        onChange={setReason}
      />
      <RadioGroup
        inline
        label={t('child.emergency.hours')}
        value={hours}
        onChange={setHours}
        options={['1', '2', '4'].map((value) => ({
          value,
          label: t('child.limit.hours', { n: Number(value) }),
        }))}
      />
      <p>
        <Button kind="primary" type="submit" aria-disabled={open.isPending || undefined}>
          {t('child.emergency.open')}
        </Button>
      </p>
    </form>
  )
}
