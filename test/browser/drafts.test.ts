/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import {
  changeType,
  confirmAbove,
  confirmBead,
  linkSegments,
  markAbsent,
  mergeBead,
  moveSegment,
  rejectBead,
  splitBead,
  unlinkBead,
} from '../../src/app/editing/editing.ts'
import { documentSegments, renameComparison } from '../../src/app/library.ts'
import {
  addNote,
  deleteNote,
  editNote,
  listNotes,
  setNoteStatus,
} from '../../src/app/notes/noting.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { mergeSegments, splitSegment } from '../../src/app/importing/segmenting.ts'
import { redo, undo } from '../../src/app/editing/undoing.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { importPair } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

const DRAFT = 'Half a thought'
const by = 'Marta'

describeInBrowser('What one is writing', () => {
  let browser: Browser
  let server: TestServer
  let pair: Awaited<ReturnType<typeof importPair>>
  let page: Page
  let key: string

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    pair = await importPair(server.context, ENGLISH, UKRAINIAN)
    taken.comparison = pair.comparison
    ;({ page } = await openPage(browser))
    await page.goto(`${server.url}/comparisons/${pair.comparison}`)
    await page.locator('html[data-ready]').waitFor()
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await page.keyboard.press('a')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.type(DRAFT)
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft')
    key = (await page.locator('.row.current').getAttribute('data-key')) ?? ''
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  /** The link that the note is about, or the first one that is there. */
  const edited = () => {
    const { rows } = rowPage(server.context, { bitext: pair.bitext, order: 'source' })
    const links = rows.filter((row) => row.kind === 'link')
    const link = links.find(({ row }) => row.key === key) ?? links[0]!
    const edit = { bitext: pair.bitext, bead: link.bead.id, revision: link.revision, by }
    return { ...link, edit }
  }
  const segment = () => {
    const seen = documentSegments(server.context, pair.source).find(
      ({ id }) => id === edited().row.source[0],
    )!
    return { document: pair.source, segment: seen.id, seen, bitext: pair.bitext, by }
  }
  const note = () => listNotes(server.context, { comparison: pair.comparison })[0]!.note
  const noted = () => ({ note: note().id, revision: note().revision, by })
  const taken = { comparison: 0, by }

  // Everything that somebody else can do meanwhile, most of it to the very same row.
  const changes: Readonly<Record<string, () => unknown>> = {
    'confirms the link': () => confirmBead(server.context, edited().edit),
    'rejects the link': () => rejectBead(server.context, edited().edit),
    'takes the rejection back': () => undo(server.context, taken),
    'does it again': () => redo(server.context, taken),
    'takes it back again': () => undo(server.context, taken),
    'merges the link': () => mergeBead(server.context, { ...edited().edit, with: 'next' }),
    'moves a segment': () =>
      moveSegment(server.context, { ...edited().edit, side: 'target', end: 'last' }),
    'takes the move back': () => undo(server.context, taken),
    'splits the link': () => splitBead(server.context, edited().edit),
    'changes its type': () =>
      changeType(server.context, { ...edited().edit, counts: { source: 2, target: 1 } }),
    'splits a segment': () => splitSegment(server.context, { ...segment(), at: 9 }),
    'merges segments': () => mergeSegments(server.context, segment()),
    'notes on the link': () =>
      addNote(server.context, {
        comparison: pair.comparison,
        anchor: { on: 'bead', bitext: pair.bitext, bead: edited().bead.id },
        body: 'Mine was first.',
        by,
      }),
    'answers the note': () =>
      addNote(server.context, {
        comparison: pair.comparison,
        anchor: { on: 'thread', note: note().id },
        body: 'And second.',
        by,
      }),
    'edits the note': () =>
      editNote(server.context, {
        ...noted(),
        body: 'First!',
        category: 'style',
        severity: 'minor',
      }),
    'resolves the note': () => setNoteStatus(server.context, { ...noted(), status: 'resolved' }),
    'deletes the note': () => deleteNote(server.context, noted()),
    'confirms what is sure': () =>
      confirmAbove(server.context, { bitext: pair.bitext, confidence: 0.5, by }),
    'unlinks the link': () => unlinkBead(server.context, edited().edit),
    'links segments': () => {
      const [source] = documentSegments(server.context, pair.source)
      const [target] = documentSegments(server.context, pair.target)
      const sides = { source: [source!.id], target: [target!.id] }
      return linkSegments(server.context, { bitext: pair.bitext, ...sides, by })
    },
    'marks as absent': () =>
      markAbsent(server.context, {
        bitext: pair.bitext,
        side: 'source',
        segments: [segment().segment],
        absence: 'omitted',
        by,
      }),
    'renames the comparison': () =>
      renameComparison(server.context, { comparison: pair.comparison, title: 'Bridge', by }),
    'aligns anew': () =>
      awaitJob(server.context, startAlignment(server.context, { bitext: pair.bitext, by }).id),
  }

  const expectDraft = async () => {
    // One more turn, so that what came has been swapped in.
    await page.evaluate(
      async () => await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    )
    const field = page.locator('#note-body')
    expect(await field.inputValue()).toBe(DRAFT)
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await field.evaluate((one: HTMLTextAreaElement) => one.selectionStart)).toBe(
      DRAFT.length - 4,
    )
  }

  it('survives that the link goes while its details are on their way', async () => {
    const { promise: gone, resolve: goOn } = Promise.withResolvers<void>()
    const details = '**/details/**'
    await page.route(details, async (route) => {
      await gone
      await route.continue()
    })
    const asked = page.waitForRequest(details)
    confirmBead(server.context, edited().edit)
    await asked
    rejectBead(server.context, edited().edit)
    const answered = page.waitForResponse(details)
    goOn()
    await (await answered).finished()
    await expectDraft()
    await page.unroute(details)
    undo(server.context, taken)
    undo(server.context, taken)
    await page.locator(`#row-${key}.proposed`).waitFor()
    await expectDraft()
  })

  it.each(Object.entries(changes))('survives that somebody else %s', async (_, change) => {
    const [rows] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('/rows?')),
      change(),
    ])
    await rows.finished()
    await expectDraft()
  })

  it('is still there when it cannot be saved, because what it was about is gone', async () => {
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-saved]', { hasText: 'Not saved' }).waitFor()
    await page.locator('#toast .problem').waitFor()
    expect(await page.locator('#note-body').inputValue()).toBe(DRAFT)
    expect(listNotes(server.context, { comparison: pair.comparison })).toEqual([])
  })

  it('stays open and under the hands when it changes a note that somebody answers', async () => {
    await page.locator('#note-body').fill('')
    const { bead } = edited()
    const anchor = { on: 'bead', bitext: pair.bitext, bead: bead.id } as const
    const { comparison } = pair
    const first = addNote(server.context, { comparison, anchor, body: 'As it was.', by }).note
    await page.goto(`${server.url}/comparisons/${comparison}?row=b${bead.id}`)
    await page.locator('html[data-ready]').waitFor()
    await page.locator('.drawer .edit-note summary').click()
    const field = page.locator('.drawer .edit-note textarea')
    await field.fill(DRAFT)
    const on = { on: 'thread', note: first.id } as const
    addNote(server.context, { comparison, anchor: on, body: 'An answer.', by })
    await page.locator('.drawer .answer', { hasText: 'An answer.' }).waitFor()
    expect(await field.first().inputValue()).toBe(DRAFT)
    await page.locator('.drawer .edit-note textarea:focus').waitFor()
  })
})
