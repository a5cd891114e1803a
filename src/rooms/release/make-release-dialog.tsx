import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import type { MakeRequest, ReleaseReading, ReleasesAnswer } from './release.contract.ts'
import { wordPeriodId } from './release-words.ts'

type Props = { plans: ReleasesAnswer['plans']; words: DateWords; onClose: () => void }

const yearsBack = 6

/** Which plan and which years: everything else was declared before anything is counted. */
export function MakeRelease({ plans, words, onClose }: Props) {
  const { t, locale } = words
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [id] = useState(() => uuidv7())
  const [plan, setPlan] = useState(plans[0]?.id ?? '')
  const last = new Date(words.now).getUTCFullYear() - 1
  const [years, setYears] = useState<readonly string[]>([`${last}`])
  const make = useWrite(
    (request: MakeRequest) => api<ReleaseReading>('POST', '/releases', request),
    ['/releases'],
  )
  const send = () =>
    make.mutate(
      { id, plan, years: years.map(Number) },
      { onSuccess: () => void navigate({ to: '/releases/$id', params: { id } }) },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('release.make')}
      actions={
        <>
          <Button kind="primary" disabled={make.isPending || years.length === 0} onClick={send}>
            {t('release.make.go')}
          </Button>
          <Button onClick={onClose}>{t('release.cancel')}</Button>
        </>
      }
    >
      <p className="quiet">{t('release.make.help')}</p>
      {make.error && <Notice kind="error" title={problemText(make.error)} />}
      <RadioGroup
        label={t('release.make.plan')}
        value={plan}
        onChange={setPlan}
        options={plans.map((one) => ({
          value: one.id,
          label: one.titles[locale === 'fr' || locale === 'ar' ? locale : 'en'].replace(/[,،] \{years\}/, ''),
          help: `${t(`release.windows.${one.windows}`)} ${t('release.tables', { count: one.tables.length })}`,
        }))}
      />
      <CheckboxGroup
        label={t('release.make.years')}
        values={years}
        onChange={setYears}
        options={Array.from({ length: yearsBack }, (_, at) => ({
          value: `${last - at}`,
          label: wordPeriodId(`${last - at}`, words),
        }))}
      />
    </Dialog>
  )
}
