import { ENGLISH_UKRAINIAN } from '../pass/samples.ts'
import { testWholeWorkbench } from '../pass/whole-workbench.ts'

testWholeWorkbench(ENGLISH_UKRAINIAN)
