/** What the pages do beyond links and forms. Everything here has a way without it. */
import { watchAligning } from './client/aligning.js'
import { keepDrafts } from './client/drafts.js'
import { followEdits } from './client/edits.js'
import { chooseKeys } from './client/key-fields.js'
import { listenToKeys } from './client/keyboard.js'
import { watchLinkSelection } from './client/link-selection.js'
import { askForName } from './client/naming.js'
import { wakePage } from './client/page.js'
import { keepPartsOpen } from './client/open-parts.js'
import { followOthers } from './client/others.js'
import { lightPartners } from './client/partners.js'
import { watchQuoting } from './client/quoting.js'
import { watchReading } from './client/reading.js'
import { watchRows } from './client/travel.js'
import { watchDetails } from './client/details.js'
import { sendInTurn } from './client/saving.js'
import { watchHits } from './client/search-hits.js'
import { keepFocusInThreads } from './client/thread-focus.js'
import { watchWordSelection } from './client/word-selection.js'

wakePage()
askForName()
sendInTurn()
keepDrafts()
if (document.querySelector('[data-key-field]')) chooseKeys()
if (document.querySelector('.hits')) watchHits()
if (document.querySelector('.reading')) watchReading()
if (document.querySelector('.page-threads')) keepFocusInThreads()
if (document.querySelector('.workbench')) {
  // What an edit hides is hidden before the focus is looked for.
  watchLinkSelection()
  followEdits()
  watchDetails()
  watchRows()
  watchWordSelection()
  watchQuoting()
  keepPartsOpen()
  followOthers()
  watchAligning()
  lightPartners()
}
listenToKeys()
// Keys are heard from now on.
document.documentElement.dataset.ready = 'yes'
