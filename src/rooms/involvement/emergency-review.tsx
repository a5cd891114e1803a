import { type FormEvent, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice-fields.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'

/** Whether an emergency access was justified: chosen, then kept; it is said once. */
export function EmergencyReview({ id, who, onKept }: { id: string; who: string; onKept: () => void }) {
  const t = useT()
  const problemText = useProblemText()
  const [review, setReview] = useState('')
  const [tried, setTried] = useState(false)
  const keep = useWrite(
    (judgement: string) => api('POST', `/emergency-accesses/${id}/review`, { review: judgement }),
    ['/emergency-accesses'],
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (review !== '' && !keep.isPending) keep.mutate(review, { onSuccess: onKept })
  }
  return (
    <form noValidate onSubmit={submit}>
      {keep.error && <Notice kind="error" title={problemText(keep.error)} />}
      <RadioGroup
        inline
        label={
          <>
            {t('emergencies.judge')} <span className="sr">{who}</span>
          </>
        }
        error={tried && review === '' ? t('emergencies.choose') : undefined}
        value={review}
        onChange={setReview}
        options={['justified', 'not-justified'].map((value) => ({
          value,
          label: t(`emergencies.${value}`),
        }))}
      />
      <p>
        <Button type="submit">{t('emergencies.keep')}</Button>
      </p>
    </form>
  )
}
