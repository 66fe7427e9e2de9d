/** The optional services. None is needed, and none is asked before it was chosen here. */
import type { Child } from 'hono/jsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Problem } from '../layout/message.tsx'
import { paths } from '../paths.ts'
import { SettingsLinks } from './settings-links.tsx'

type Which = 'translation' | 'embedding'

export interface ServicesPageProps {
  readonly shell: Shell
  readonly translation: {
    readonly kind: 'none' | 'apertium' | 'apy' | 'libretranslate'
    readonly address: string
    readonly key: string
  }
  readonly embedding: {
    readonly kind: 'none' | 'http' | 'local'
    readonly address: string
    readonly model: string
    readonly key: string
    readonly folder: string
  }
  /** What has just been saved. */
  readonly saved?: string
  readonly problem?: { readonly of: Which; readonly says: string }
  /** What a test has shown. */
  readonly report?: {
    readonly of: Which
    readonly works: readonly string[]
    readonly faults: readonly string[]
  }
}

/** A form for each service. */
export function ServicesPage(props: ServicesPageProps) {
  return (
    <Page shell={props.shell} title="Services">
      <div class="narrow">
        <h1>Services</h1>
        <SettingsLinks shell={props.shell} here={paths.services} />
        <p class="lead">
          Everything works without them. A service that is chosen here gets the words of your texts.
        </p>
        <TranslationForm {...props} />
        <EmbeddingForm {...props} />
      </div>
    </Page>
  )
}

function TranslationForm(props: ServicesPageProps) {
  const { kind, address, key } = props.translation
  return (
    <form method="post" action={paths.translation} class="settings services">
      <fieldset>
        <legend>Machine translation, for glosses</legend>
        <p class="hint">
          A gloss shows what a text says in the language of the other one, and which words differ.
          After choosing a service, press “Show glosses” at the top of the workbench.
        </p>
        <Kind name="none" chosen={kind}>
          None
        </Kind>
        <Kind name="apertium" chosen={kind}>
          Apertium on this machine
        </Kind>
        <p class="hint">
          On Debian, <code>apt-get install apertium apertium-rus-ukr</code> adds Russian and
          Ukrainian; packages <code>apertium-*</code> are other pairs. Nothing leaves the machine.
        </p>
        <Kind name="apy" chosen={kind}>
          Apertium’s server APY, at the address below
        </Kind>
        <p class="hint">
          <code>synoptic apertium-modes FOLDER</code> writes modes with which it can translate all
          installed pairs; then start it with <code>apertium-apy FOLDER</code>.
        </p>
        <Kind name="libretranslate" chosen={kind}>
          LibreTranslate, at the address below
        </Kind>
        <Address value={address} example="http://127.0.0.1:2737" />
        <Key known={key} />
      </fieldset>
      <Outcome of="translation" props={props} />
      <Buttons />
    </form>
  )
}

function EmbeddingForm(props: ServicesPageProps) {
  const { kind, address, model, key, folder } = props.embedding
  return (
    <form method="post" action={paths.embedding} class="settings services">
      <fieldset>
        <legend>Sentence embeddings, for alignments</legend>
        <p class="hint">
          A multilingual model tells which sentences are near in meaning. The next alignment takes
          that as one more kind of evidence.
        </p>
        <Kind name="none" chosen={kind}>
          None
        </Kind>
        <Kind name="http" chosen={kind}>
          A service with <code>/v1/embeddings</code>, such as Ollama, llama.cpp or
          text-embeddings-inference
        </Kind>
        <Address value={address} example="http://127.0.0.1:11434" />
        <label class="field">
          Model
          <input name="model" value={model} autocomplete="off" spellcheck={false} />
        </label>
        <Key known={key} />
        <Kind name="local" chosen={kind}>
          A model in a folder of this machine
        </Kind>
        <label class="field">
          <span>
            Folder, with <code>config.json</code> and <code>onnx/model.onnx</code>
          </span>
          <input name="folder" value={folder} autocomplete="off" spellcheck={false} />
        </label>
        <p class="hint">
          Needs the package <code>@huggingface/transformers</code>:{' '}
          <code>npm install --no-save --ignore-scripts @huggingface/transformers@4</code>
        </p>
      </fieldset>
      <Outcome of="embedding" props={props} />
      <Buttons />
    </form>
  )
}

function Kind(props: { name: string; chosen: string; children?: Child }) {
  return (
    <label>
      <input type="radio" name="kind" value={props.name} checked={props.name === props.chosen} />{' '}
      {props.children}
    </label>
  )
}

function Address({ value, example }: { value: string; example: string }) {
  return (
    <label class="field">
      Address
      <input
        name="address"
        value={value}
        placeholder={example}
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
      />
    </label>
  )
}

/** Never sent back to the page. */
function Key({ known }: { known: string }) {
  return (
    <label class="field">
      Key, where the service wants one
      <input
        name="key"
        type="password"
        autocomplete="off"
        placeholder={known === '' ? '' : 'kept; type another one to change it'}
      />
    </label>
  )
}

function Buttons() {
  return (
    <p class="buttons">
      <button class="primary">Save</button>{' '}
      <button name="test" value="yes">
        Save and test
      </button>
    </p>
  )
}

function Outcome({ of, props }: { of: Which; props: ServicesPageProps }) {
  const { problem, report, saved } = props
  if (problem?.of === of) return <Problem message={problem.says} />
  if (saved === of) {
    return (
      <p class="notice done" role="status">
        Saved.
      </p>
    )
  }
  if (report?.of !== of) return null
  const failed = report.faults.length > 0
  return (
    <div class={`notice ${failed ? 'warnings' : 'done'}`} role="status">
      <p>
        <strong>{failed ? 'Saved, but not all of it works' : 'Saved, and it works'}</strong>
      </p>
      <ul>
        {report.works.map((line) => (
          <li>{`✓ ${line}`}</li>
        ))}
        {report.faults.map((line) => (
          <li>{`✕ ${line}`}</li>
        ))}
      </ul>
    </div>
  )
}
