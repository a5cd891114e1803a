import { type FormEvent, useId, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { type DateWords, formatMoment } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useRead, useWrite } from '#ui/queries.tsx'
import { useSession } from '#ui/session.ts'
import { TextArea } from '#ui/text-field.tsx'
import type { AnswerReading } from './breach.contract.ts'

type Which = { case: string; safeguard: string; trigger: string; startedAt: string }
type Props = { child: string; which: Which; right: string; words: DateWords }

/** What was said to one breach, and the way to say more. The breach stays one. */
export function BreachAnswers({ child, which, right, words }: Props) {
  const t = useT()
  const session = useSession()
  const [answering, setAnswering] = useState(false)
  const { data } = useRead<{ items: AnswerReading[] }>(pathOf(child))
  const answers = (data?.items ?? []).filter(
    (each) =>
      each.safeguard === which.safeguard &&
      each.trigger === which.trigger &&
      Date.parse(each.startedAt) === Date.parse(which.startedAt),
  )
  return (
    <>
      {answers.map((each) => (
        <div key={each.id} className="quiet">
          <p>
            <b>{t('breach.why')}</b> <bdi>{each.why ?? t('breach.erased')}</bdi>
          </p>
          <p>
            <b>{t('breach.remedy')}</b> <bdi>{each.remedy ?? t('breach.erased')}</bdi>
          </p>
          <p className="meta">
            {t('breach.said', { person: each.recordedBy, when: formatMoment(each.recordedAt, words) })}
          </p>
        </div>
      ))}
      {session?.may.recordEvents && (
        <p>
          <LinkButton onClick={() => setAnswering(true)}>
            {t('breach.answer')}
            <span className="sr"> {right}</span>
          </LinkButton>
        </p>
      )}
      <Dialog open={answering} onClose={() => setAnswering(false)} title={right}>
        <AnswerForm child={child} which={which} onDone={() => setAnswering(false)} />
      </Dialog>
    </>
  )
}

function AnswerForm({ child, which, onDone }: { child: string; which: Which; onDone: () => void }) {
  const t = useT()
  const problemText = useProblemText()
  const id = useId()
  const [why, setWhy] = useState('')
  const [remedy, setRemedy] = useState('')
  const [asked, setAsked] = useState(false)
  const path = pathOf(child)
  const keep = useWrite((answer: object) => api('POST', path, answer), [path])
  const missing = (text: string) => (asked && text.trim() === '' ? t('breach.missing') : undefined)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (why.trim() === '' || remedy.trim() === '') return
    const { case: inCase, safeguard, trigger, startedAt } = which
    keep.mutate({ case: inCase, safeguard, trigger, startedAt, why, remedy }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={save} noValidate>
      <p>{t('breach.stays')}</p>
      <TextArea id={`${id}-why`} label={t('breach.why')} value={why} onChange={setWhy} error={missing(why)} />
      <TextArea
        id={`${id}-remedy`}
        label={t('breach.remedy')}
        help={t('breach.remedy.help')}
        value={remedy}
        onChange={setRemedy}
        error={missing(remedy)}
      />
      {keep.error && <Notice kind="error" title={problemText(keep.error)} />}
      <p>
        <Button kind="primary" type="submit" disabled={keep.isPending}>
          {t('breach.keep')}
        </Button>
      </p>
    </form>
  )
}

const pathOf = (child: string) => `/children/${encodeURIComponent(child)}/breach-answers`
