import { Checkbox } from '#ui/choice-fields.tsx'
import { FieldGroup } from '#ui/field.tsx'
import { useT } from '#ui/i18n.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { asksForNone, hasWords, none } from './form-entries.ts'
import type { Answer } from './form-values.ts'
import { wordCode } from './record-words.ts'

/** Any entries: those that are proposed as boxes to tick (with words about each where that is asked), others one a line. */
export function ListField(props: {
  id: string
  label: string
  error?: string
  optional: boolean
  name: string
  field: { proposes?: readonly string[] }
  answer: Answer
  onChange: (answer: Answer) => void
}) {
  const { id, name, field, answer, onChange, ...frame } = props
  const t = useT()
  const proposed = field.proposes ?? []
  const setText = (text: string) => onChange({ ...answer, text })
  const kept = answer.kept.length > 0 && (
    <p className="help">{t('record.list.kept', { n: answer.kept.length })}</p>
  )
  if (proposed.length === 0) {
    return (
      <>
        <TextArea
          {...frame}
          id={id}
          help={t('record.list.lines')}
          rows={3}
          dir="auto"
          value={answer.text}
          onChange={setText}
        />
        {kept}
      </>
    )
  }
  const isNone = answer.many.includes(none)
  // Where "other" is among the proposals, what it is gets asked once it is ticked.
  const asksOthers =
    !isNone && (answer.text !== '' || !proposed.includes('other') || answer.many.includes('other'))
  const tick = (code: string, on: boolean) =>
    onChange({
      ...answer,
      many: on ? [...answer.many.filter((each) => each !== none), code] : without(answer.many, code),
    })
  return (
    <FieldGroup {...frame} id={id}>
      <div className="opts">
        {proposed.map((code) => {
          const on = answer.many.includes(code)
          return (
            <div key={code}>
              <Checkbox label={wordCode(name, code, t)} checked={on} onChange={(next) => tick(code, next)} />
              {on && hasWords(name) && (
                <div className="because">
                  <TextField
                    label={t(`record.because.${name}`, { entry: wordCode(name, code, t) })}
                    dir="auto"
                    value={answer.because[code] ?? ''}
                    onChange={(words) =>
                      onChange({ ...answer, because: { ...answer.because, [code]: words } })
                    }
                  />
                </div>
              )}
            </div>
          )
        })}
        {asksForNone(name) && (
          <Checkbox
            label={t('record.list.none')}
            checked={isNone}
            onChange={(on) =>
              onChange(on ? { ...answer, many: [none], because: {}, text: '' } : { ...answer, many: [] })
            }
          />
        )}
      </div>
      {asksOthers && (
        <TextArea
          label={t('record.list.others')}
          rows={2}
          dir="auto"
          value={answer.text}
          onChange={setText}
        />
      )}
      {kept}
    </FieldGroup>
  )
}

function without(codes: readonly string[], code: string): string[] {
  return codes.filter((each) => each !== code)
}
