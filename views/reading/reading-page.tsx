/** Two whole texts beside each other, each with its own paragraphs; they scroll together. */
import type { Child } from 'hono/jsx'
import { languageName } from '../../src/core/language/tags.ts'
import type { Side } from '../../src/core/model.ts'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { pairPath, sideName } from '../workbench/pair.ts'
import type { Pair } from '../workbench/pair.ts'
import { placeOf } from '../workbench/workbench-page.tsx'

interface ReadingPageProps {
  readonly shell: Shell
  readonly pair: Pair
  /** The blocks of either text. */
  readonly source: Child
  readonly target: Child
}

/** A column a text, and whether one follows the other. */
export function ReadingPage({ shell, pair, source, target }: ReadingPageProps) {
  const title = `Reading: ${sideName(pair, 'source')} / ${sideName(pair, 'target')}`
  return (
    <Page shell={shell} title={title} place={placeOf(pair, 'reading')} fixed>
      <h1 class="vh">{title}</h1>
      <div class="reading" data-workbench={pairPath(pair)}>
        <p class="reading-tools">
          <label class="needs-script">
            <input type="checkbox" checked data-together /> Scroll together
          </label>
          {pair.bitext.mode === null ? (
            <span class="hint">
              These two versions are not aligned yet, so no sentence has a link.{' '}
              <a href={pairPath(pair)}>Align them in the workbench</a>
            </span>
          ) : null}
          <span class="hint" hidden={pair.bitext.mode === null}>
            A number leads to the linked sentence; ↕ marks a link in another order. Grey sentences
            have no link.
          </span>
        </p>
        <Column pair={pair} side="source">
          {source}
        </Column>
        <Column pair={pair} side="target">
          {target}
        </Column>
      </div>
    </Page>
  )
}

function Column({ pair, side, children }: { pair: Pair; side: Side; children: Child }) {
  const document = pair[side]
  const name = sideName(pair, side)
  return (
    <section class={`reading-column ${side}`} aria-label={name}>
      <header>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <span class="facts">
          {[languageName(document.language, 'en'), document.origin.publishedAt]
            .filter((fact) => fact !== undefined)
            .join(', ')}
        </span>
      </header>
      <div
        class="reading-pane"
        data-side={side}
        tabindex={0}
        role="group"
        aria-label={`Text: ${name}`}
      >
        {children}
      </div>
    </section>
  )
}
