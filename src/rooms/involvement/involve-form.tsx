import { type FormEvent, useId, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { CheckboxGroup, RadioGroup, SelectField } from '#ui/choice-fields.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { DateBoxes } from '#ui/date-boxes.tsx'
import { emptyDate, readDate } from '#ui/date-value.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useRead, useWrite } from '#ui/queries.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { AgencyRow } from '../administration/administration.contract.ts'
import { bases, capacities } from './involvement-codes.ts'
import type { LedCase } from './led-cases.ts'

type Asked = {
  case: string
  agency: string
  capacity: string
  basis: string
  compartments: string[]
  person?: string
  to?: string
}

/** Opens a case to another agency: who, as what, on what basis, which parts of the file, until when. */
export function InvolveForm(props: { led: readonly LedCase[]; onDone: () => void }) {
  const t = useT()
  const id = useId()
  const problemText = useProblemText()
  const agencies = useRead<{ items: AgencyRow[] }>('/agencies')
  const [inCase, setCase] = useState(props.led[0]?.ref ?? '')
  const [agency, setAgency] = useState('')
  const [person, setPerson] = useState('')
  const [capacity, setCapacity] = useState('')
  const [basis, setBasis] = useState('')
  const [compartments, setCompartments] = useState<readonly string[]>(['general'])
  const [until, setUntil] = useState(emptyDate)
  const [tried, setTried] = useState(false)
  const involve = useWrite((asked: Asked) => api('POST', '/involvements', asked), ['/children', '/today'])
  const open = props.led.find(({ ref }) => ref === inCase)?.compartments ?? []
  const given = compartments.filter((each) => open.includes(each))
  const to = readDate(until, { time: 'none' })
  const needed = t('involve.needed')
  const wrong: Record<string, string | undefined> = {
    agency: agency === '' ? needed : undefined,
    capacity: capacity === '' ? needed : undefined,
    basis: basis === '' ? needed : undefined,
    compartments: given.length === 0 ? needed : undefined,
    until: to.kind === 'wrong' ? t(to.problem) : undefined,
  }
  const faults = Object.entries(wrong).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field: `${id}-${field}`, message }],
  )
  const faultOf = (field: string) => (tried ? wrong[field] : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.length > 0 || involve.isPending) return
    involve.mutate(
      {
        case: inCase,
        agency,
        capacity,
        basis,
        compartments: given,
        ...(person.trim() !== '' && { person: person.trim() }),
        ...(to.kind === 'date' && { to: new Date(`${to.date}T23:59:59`).toISOString() }),
      },
      { onSuccess: props.onDone },
    )
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={tried ? faults : []} />
      <p className="quiet">{t('involve.help')}</p>
      {involve.error && <Notice kind="error" title={problemText(involve.error)} />}
      {props.led.length > 1 && (
        <SelectField
          id={`${id}-case`}
          label={t('involve.case')}
          value={inCase}
          onChange={setCase}
          options={props.led.map(({ ref }) => ({ value: ref, label: ref }))}
        />
      )}
      <Combobox
        id={`${id}-agency`}
        label={t('involve.agency')}
        error={faultOf('agency')}
        items={(agencies.data?.items ?? []).map(({ ref, name }) => ({
          value: ref,
          label: name ?? ref,
          note: ref,
        }))}
        value={agency}
        onChange={setAgency}
      />
      <TextField
        id={`${id}-person`}
        label={t('involve.person')}
        help={t('involve.person.help')}
        optional
        value={person}
        onChange={setPerson}
      />
      <RadioGroup
        id={`${id}-capacity`}
        label={t('involve.capacity')}
        error={faultOf('capacity')}
        value={capacity}
        onChange={setCapacity}
        options={capacities.map((value) => ({ value, label: t(`code.capacity.${value}`) }))}
      />
      <RadioGroup
        id={`${id}-basis`}
        label={t('involve.basis')}
        error={faultOf('basis')}
        value={basis}
        onChange={setBasis}
        options={bases.map((value) => ({ value, label: t(`code.basis.${value}`) }))}
      />
      <CheckboxGroup
        id={`${id}-compartments`}
        label={t('involve.compartments')}
        help={t('involve.compartments.help')}
        error={faultOf('compartments')}
        values={given}
        onChange={setCompartments}
        options={open.map((value) => ({ value, label: t(`code.compartment.${value}`) }))}
      />
      <DateBoxes
        id={`${id}-until`}
        label={t('involve.until')}
        help={t('involve.until.help')}
        optional
        error={faultOf('until')}
        value={until}
        onChange={setUntil}
      />
      <p>
        <Button kind="primary" type="submit" aria-disabled={involve.isPending || undefined}>
          {t('involve.open')}
        </Button>
      </p>
    </form>
  )
}
