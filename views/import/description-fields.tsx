/** What is known about a text: title, outlet, language, date, address, role. */
import { languageName } from '../../src/core/language/tags.ts'
import { DOCUMENT_ROLES } from '../../src/core/model.ts'

const LANGUAGES = (
  'ar be bg bn bs ca cs da de el en en-GB en-US es et eu fa fi fr ga gl he hi hr hu hy id is it ja ' +
  'ka kk ko ky lt lv mk mn ms mt nb ne nl pl pt pt-BR ro ru sk sl sq sr sr-Latn sv sw ta th tr uk ' +
  'ur uz vi zh zh-Hans zh-Hant'
).split(' ')

export const LANGUAGE_LIST_ID = 'languages'

/** Offered by every language field; any other BCP 47 tag can be typed. */
export function LanguageList() {
  return (
    <datalist id={LANGUAGE_LIST_ID}>
      {LANGUAGES.map((tag) => (
        <option value={tag}>{languageName(tag, 'en')}</option>
      ))}
    </datalist>
  )
}

interface MetadataFieldsProps {
  /** In front of the field names, such as `0.`. */
  readonly prefix: string
  readonly given: Readonly<Record<string, string>>
  /** What was found out, shown where nothing was given. */
  readonly told?: { readonly title: string; readonly language: string } | undefined
}

interface DescriptionFieldsProps extends Omit<MetadataFieldsProps, 'prefix'> {
  readonly index: number
}

/** Empty fields are told from the text. */
export function DescriptionFields({ index, given, told }: DescriptionFieldsProps) {
  return (
    <div class="description">
      <MetadataFields prefix={`${index}.`} given={given} told={told} />
      <label>
        Segments
        <select name={`${index}.segmented`}>
          <option value="">sentences</option>
          <option value="lines" selected={given['segmented'] === 'lines'}>
            one per line, unchanged
          </option>
        </select>
      </label>
    </div>
  )
}

/** The fields themselves, for texts that come and for those that are there. */
export function MetadataFields(props: MetadataFieldsProps) {
  const { prefix, given } = props
  return (
    <>
      <WordsFields {...props} />
      <label>
        Date
        <input
          name={`${prefix}publishedAt`}
          value={given['publishedAt'] ?? ''}
          placeholder="2021-12-31"
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          title="A year, a month or a day, such as 2021-12-31"
        />
      </label>
      <label>
        Address (URL)
        <input name={`${prefix}url`} value={given['url'] ?? ''} type="url" />
      </label>
      <RoleChoice prefix={prefix} chosen={given['role'] ?? ''} />
    </>
  )
}

/** Title, outlet and language. */
function WordsFields({ prefix, given, told }: MetadataFieldsProps) {
  return (
    <>
      <label>
        Title
        <input
          name={`${prefix}title`}
          value={given['title'] ?? ''}
          placeholder={told?.title ?? 'first line'}
          dir="auto"
        />
      </label>
      <label>
        Outlet or publisher
        <input name={`${prefix}outlet`} value={given['outlet'] ?? ''} dir="auto" />
      </label>
      <label>
        Language
        <input
          name={`${prefix}language`}
          value={given['language'] ?? ''}
          list={LANGUAGE_LIST_ID}
          placeholder={told === undefined ? 'detected from the text' : told.language}
          autocomplete="off"
        />
      </label>
    </>
  )
}

function RoleChoice({ prefix, chosen }: { prefix: string; chosen: string }) {
  return (
    <label>
      Role
      <select name={`${prefix}role`}>
        <option value="">not specified</option>
        {DOCUMENT_ROLES.map((role) => (
          <option value={role} selected={role === chosen}>
            {role.replaceAll('-', ' ')}
          </option>
        ))}
      </select>
    </label>
  )
}
