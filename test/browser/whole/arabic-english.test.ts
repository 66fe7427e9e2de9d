import { ARABIC_ENGLISH } from '../pass/samples.ts'
import { testWholeWorkbench } from '../pass/whole-workbench.ts'

testWholeWorkbench(ARABIC_ENGLISH)
