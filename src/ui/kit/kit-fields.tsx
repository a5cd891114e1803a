import { useState } from 'react'
import { Checkbox, CheckboxGroup, RadioGroup, SelectField, YesNo } from '../choice-fields.tsx'
import { Combobox } from '../combobox.tsx'
import { DateBoxes } from '../date-boxes.tsx'
import { emptyDate } from '../date-value.ts'
import { Section } from '../section.tsx'
import { TextArea, TextField } from '../text-field.tsx'
import { samplePlaces } from './samples.ts'

/** Every kind of field: at rest, wrong, not to be changed. */
export function KitFields() {
  const [text, setText] = useState('Lissen Children’s Court')
  const [words, setWords] = useState('I don’t want to be away from my sister.')
  const [place, setPlace] = useState('')
  const [court, setCourt] = useState('PL-1')
  const [ground, setGround] = useState('flight')
  const [tried, setTried] = useState<string[]>([])
  const [heard, setHeard] = useState<'yes' | 'no' | 'unknown'>()
  const [date, setDate] = useState({ ...emptyDate, day: '16', month: '6', year: '2026', time: '09:35' })
  const [told, setTold] = useState(true)
  return (
    <Section title="Fields">
      <div className="kfields">
        <TextField label="Plain" help="Help sits above the field." value={text} onChange={setText} />
        <TextField id="wrong" label="In error" error="Add the year" value="30 6" onChange={() => {}} />
        <TextField label="Read only" readOnly value="26-0418-K" onChange={() => {}} />
        <TextArea label="His own words, if you can" optional value={words} onChange={setWords} />
        <DateBoxes label="When was it ordered?" time="required" value={date} onChange={setDate} />
        <DateBoxes
          label="Until when?"
          error="Add the year"
          wrongBox="year"
          value={{ ...emptyDate, day: '30', month: '6' }}
          onChange={() => {}}
        />
        <SelectField
          label="Which court?"
          none="Choose a court"
          options={samplePlaces}
          value={court}
          onChange={setCourt}
        />
        <Combobox label="Where will he be held?" items={samplePlaces} value={place} onChange={setPlace} />
        <RadioGroup
          label="On what ground?"
          value={ground}
          onChange={setGround}
          options={[
            { value: 'flight', label: 'He may not come to court' },
            {
              value: 'other',
              label: 'Another ground',
              help: 'Punishment or lack of a home are not grounds.',
            },
          ]}
        />
        <CheckboxGroup
          label="Which alternatives did the judge consider?"
          error="Choose at least one, or “None was considered”"
          values={tried}
          onChange={setTried}
          options={[
            { value: 'family', label: 'Release to family, no conditions' },
            { value: 'none', label: 'None was considered' },
          ]}
        />
        <YesNo label="Was he heard?" unknown value={heard} onChange={setHeard} />
        <Checkbox label="His mother was told" checked={told} onChange={setTold} />
      </div>
    </Section>
  )
}
