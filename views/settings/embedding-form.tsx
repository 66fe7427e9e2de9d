/** Which model compares the meaning of sentences for the aligner. */
import { paths } from '../paths.ts'
import { Address, Buttons, Key, Kind, Outcome } from './service-fields.tsx'
import type { ServiceResult } from './service-fields.tsx'

export interface EmbeddingData {
  readonly kind: 'none' | 'http' | 'local'
  readonly address: string
  readonly model: string
  readonly key: string
  readonly folder: string
}

export function EmbeddingForm(props: { chosen: EmbeddingData; result: ServiceResult }) {
  const { kind, address, model, key, folder } = props.chosen
  return (
    <form method="post" action={paths.embedding} class="settings services">
      <fieldset>
        <legend>Sentence embeddings, for alignments</legend>
        <p class="hint">
          A multilingual model estimates which sentences are close in meaning. The next alignment
          uses that as further evidence.
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
        <LocalModel isChosen={kind === 'local'} folder={folder} />
      </fieldset>
      <Outcome of="embedding" result={props.result} />
      <Buttons />
    </form>
  )
}

function LocalModel({ isChosen, folder }: { isChosen: boolean; folder: string }) {
  return (
    <>
      <Kind name="local" chosen={isChosen ? 'local' : ''}>
        A model in a folder on this machine
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
    </>
  )
}
