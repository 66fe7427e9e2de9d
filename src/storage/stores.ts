import type { Database } from './database.ts'
import { AccountStore } from './account-store.ts'
import { ApiTokenStore } from './api-token-store.ts'
import { AnswerCache } from './answer-cache.ts'
import { BitextStore } from './bitext-store.ts'
import { ComparisonStore } from './comparison-store.ts'
import { DismissalStore } from './dismissal-store.ts'
import { DocumentStore } from './document-store.ts'
import { FindingCache } from './finding-cache.ts'
import { JobStore } from './job-store.ts'
import { LinkStore } from './link-store.ts'
import { NoteStore } from './note-store.ts'
import { OperationStore } from './operation-store.ts'
import { ReviewerStore } from './reviewer-store.ts'
import { SearchStore } from './search-store.ts'
import { SettingStore } from './setting-store.ts'
import { TermStore } from './term-store.ts'

/** One store an aggregate, all on one connection. */
export interface Stores {
  readonly accounts: AccountStore
  readonly apiTokens: ApiTokenStore
  readonly comparisons: ComparisonStore
  readonly documents: DocumentStore
  readonly bitexts: BitextStore
  readonly links: LinkStore
  readonly notes: NoteStore
  readonly operations: OperationStore
  readonly jobs: JobStore
  readonly reviewers: ReviewerStore
  readonly settings: SettingStore
  readonly terms: TermStore
  readonly dismissals: DismissalStore
  readonly findings: FindingCache
  readonly answers: AnswerCache
  readonly search: SearchStore
}

export function makeStores(database: Database): Stores {
  return {
    accounts: new AccountStore(database),
    apiTokens: new ApiTokenStore(database),
    comparisons: new ComparisonStore(database),
    documents: new DocumentStore(database),
    bitexts: new BitextStore(database),
    links: new LinkStore(database),
    notes: new NoteStore(database),
    operations: new OperationStore(database),
    jobs: new JobStore(database),
    reviewers: new ReviewerStore(database),
    settings: new SettingStore(database),
    terms: new TermStore(database),
    dismissals: new DismissalStore(database),
    findings: new FindingCache(database),
    answers: new AnswerCache(database),
    search: new SearchStore(database),
  }
}
