/** The pairs that the whole workbench is gone through with. */
import { readFileSync } from 'node:fs'

interface SampleSide {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly text: string
  /** Of files as older programs write them. */
  readonly encoding: string
}

export interface Sample {
  readonly title: string
  readonly source: SampleSide
  readonly target: SampleSide
  /** Stands in the source, in a passage that is linked. */
  readonly word: string
  /** A part of it, which is no word of its own. */
  readonly part: string
  /** What its counterpart has. */
  readonly counterpart: string
}

const corpus = (path: string) =>
  readFileSync(new URL(`../../../corpus/${path}.txt`, import.meta.url), 'utf8')

const storm = {
  language: 'en',
  dir: 'ltr',
  text: corpus('storm-warning/en'),
  encoding: 'utf-8',
} as const

export const ENGLISH_UKRAINIAN: Sample = {
  title: 'English–Ukrainian',
  source: {
    language: 'en',
    dir: 'ltr',
    text: corpus('minister-interview/report-en'),
    encoding: 'utf-8',
  },
  target: {
    language: 'uk',
    dir: 'ltr',
    text: corpus('minister-interview/report-uk'),
    encoding: 'windows-1251',
  },
  word: 'Brussels',
  part: 'russel',
  counterpart: 'Брюсселі',
}

export const ARABIC_ENGLISH: Sample = {
  title: 'Arabic–English',
  source: {
    language: 'ar',
    dir: 'rtl',
    // A second difference, beside the dates: one to step on to.
    text: corpus('storm-warning/ar').replace('٣٥٠٠', '٥٣٠٠'),
    encoding: 'windows-1256',
  },
  target: storm,
  word: 'جزيرة',
  part: 'زير',
  counterpart: 'island',
}

export const CHINESE_ENGLISH: Sample = {
  title: 'Chinese–English',
  source: { language: 'zh', dir: 'ltr', text: corpus('storm-warning/zh'), encoding: 'gb18030' },
  target: storm,
  word: '码头',
  part: '码',
  counterpart: 'quays',
}

export const SAMPLES: readonly Sample[] = [ENGLISH_UKRAINIAN, ARABIC_ENGLISH, CHINESE_ENGLISH]
