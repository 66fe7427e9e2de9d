/** Category and severity of a note. */
import { NOTE_CATEGORIES, SEVERITIES } from '../../src/core/model.ts'
import type { NoteCategory, Severity } from '../../src/core/model.ts'

/** `accuracy/omission` → `Omission`. */
export function categoryName(category: NoteCategory): string {
  const name = (category.split('/').at(-1) ?? category).replaceAll('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `quotation/altered` → `Quotation: altered`, for where its group does not stand above it. */
export function categoryInFull(category: NoteCategory): string {
  if (!category.includes('/')) return categoryName(category)
  return `${groupOf(category)}: ${categoryName(category).toLowerCase()}`
}

function groupOf(category: NoteCategory): string {
  const [group, rest] = category.split('/')
  if (rest === undefined) return 'General'
  return (group ?? '').charAt(0).toUpperCase() + (group ?? '').slice(1)
}

/** MQM categories in their groups. */
export function CategoryChoice({ chosen, all }: { chosen: NoteCategory | ''; all?: boolean }) {
  const groups = [...new Set(NOTE_CATEGORIES.map(groupOf))]
  return (
    <select name="category" aria-label="Category">
      {all === true ? (
        <option value="" selected={chosen === ''}>
          All categories
        </option>
      ) : null}
      {groups.map((group) => (
        <optgroup label={group}>
          {NOTE_CATEGORIES.filter((category) => groupOf(category) === group).map((category) => (
            <option value={category} selected={category === chosen}>
              {categoryName(category)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

/** `name` keeps the ids of several forms apart. */
export function SeverityChoice({ chosen, name }: { chosen: Severity; name: string }) {
  return (
    <fieldset class="severities">
      <legend class="vh">Severity</legend>
      {SEVERITIES.map((severity, index) => (
        <label class={`severity ${severity}`} title={`${severity} (${index + 1})`}>
          <input
            type="radio"
            name="severity"
            value={severity}
            checked={severity === chosen}
            id={`${name}-${severity}`}
          />
          <span>{severity}</span>
        </label>
      ))}
    </fieldset>
  )
}
