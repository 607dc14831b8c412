import type { ChannelKind } from '#catalog/contract/channel.ts'
import { Choices, Field } from '#player/complaints/field.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { languages } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { ageOptions, regionOptions, soundOptions } from '../detail-options.ts'
import { SelectField } from '../select-field.tsx'
import { type ChannelDraft, inputsOf, newInput } from './channel-draft.ts'
import { InputFields } from './input-fields.tsx'

const hour = 3600
const day = 24 * hour
/** How far back viewers may go, s. */
const shifts = [0, hour, 2 * hour, 6 * hour, 12 * hour, day, 3 * day, 7 * day]
const inDays = 2 * day

type Props = { draft: ChannelDraft; isNew: boolean; onChange(draft: ChannelDraft): void }

function Names({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { words } = useSpeech()
  const { channels } = words
  const set = (of: 'names' | 'descriptions', language: (typeof languages)[number], text: string) =>
    onChange({ ...draft, [of]: { ...draft[of], [language]: text } })
  return languages.map((language) => (
    <div key={language} className="channel-names">
      <Field id={`name-${language}`} label={channels.nameIn(words.languages[language])}>
        {(tied) => (
          <input
            {...tied}
            lang={language}
            maxLength={300}
            value={draft.names[language]}
            onChange={({ target }) => set('names', language, target.value)}
          />
        )}
      </Field>
      {draft.names[language].trim() !== '' && (
        <Field id={`about-${language}`} label={channels.description}>
          {(tied) => (
            <textarea
              {...tied}
              lang={language}
              rows={2}
              maxLength={10_000}
              value={draft.descriptions[language]}
              onChange={({ target }) => set('descriptions', language, target.value)}
            />
          )}
        </Field>
      )}
    </div>
  ))
}

function Inputs({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { channels } = useSpeech().words
  const { kind, inputs } = draft
  const [main, standby] = inputs
  const put = (at: number, input: ChannelDraft['inputs'][number]) =>
    onChange({ ...draft, inputs: inputs.map((old, index) => (index === at ? input : old)) })
  return (
    <>
      {main && (
        <InputFields
          {...{ id: 'main', kind, input: main }}
          legend={channels.input}
          onChange={(input) => put(0, input)}
        />
      )}
      {standby && (
        <InputFields
          {...{ id: 'standby', kind, input: standby }}
          legend={channels.standby}
          onChange={(input) => put(1, input)}
        />
      )}
      <div>
        {!standby && <p className="small">{channels.standbyNote}</p>}
        <button
          type="button"
          className="button"
          onClick={() =>
            onChange({
              ...draft,
              inputs: standby ? inputs.slice(0, 1) : [...inputs, newInput(inputsOf[kind][1] ?? 'srt')],
            })
          }
        >
          <Icon name={standby ? 'x' : 'plus'} size={18} />
          {standby ? channels.removeStandby : channels.addStandby}
        </button>
      </div>
    </>
  )
}

/** All that an owner says of a channel, apart from its licence. */
export function ChannelFields({ draft, isNew, onChange }: Props) {
  const { words } = useSpeech()
  const { channels } = words
  const set = (part: Partial<ChannelDraft>) => onChange({ ...draft, ...part })
  const choose = (kind: ChannelKind) => set({ kind, inputs: [newInput(inputsOf[kind][0] ?? 'rtmp')] })
  const shiftName = (seconds: number) =>
    seconds === 0
      ? channels.shifts.none
      : seconds >= inDays
        ? channels.shifts.days(seconds / day)
        : channels.shifts.hours(seconds / hour)
  const known = shifts.includes(draft.dvrSeconds)
    ? shifts
    : [...shifts, draft.dvrSeconds].sort((a, b) => a - b)
  return (
    <>
      {isNew && (
        <Choices
          id="channel-kind"
          legend={channels.kind}
          options={[
            ['tv', channels.kinds.tv],
            ['radio', channels.kinds.radio],
          ]}
          value={draft.kind}
          onChange={choose}
        />
      )}
      <Names {...{ draft, onChange }} />
      <div className="details-fields">
        <SelectField
          label={channels.region}
          value={draft.region}
          options={[['', channels.noRegion] as const, ...regionOptions(words)]}
          onChange={(region) => set({ region })}
        />
        <SelectField
          label={channels.sound}
          value={draft.sound}
          options={soundOptions(words)}
          onChange={(sound) => set({ sound })}
        />
        <SelectField
          label={channels.age}
          value={draft.ageMark}
          options={ageOptions(words)}
          onChange={(ageMark) => set({ ageMark })}
        />
      </div>
      <Inputs {...{ draft, onChange }} />
      {draft.kind === 'tv' && (
        <Choices
          id="channel-encoding"
          legend={channels.encoding}
          options={[
            ['copy', channels.encodings.copy],
            ['ladder', channels.encodings.ladder],
          ]}
          value={draft.encoding}
          onChange={(encoding) => set({ encoding })}
        />
      )}
      <div>
        <SelectField
          label={channels.shift}
          value={draft.dvrSeconds}
          options={known.map((seconds) => [seconds, shiftName(seconds)] as const)}
          onChange={(dvrSeconds) => set({ dvrSeconds })}
        />
        <p className="small">{channels.shiftNote}</p>
      </div>
    </>
  )
}
