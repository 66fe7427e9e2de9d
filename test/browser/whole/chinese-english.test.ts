import { CHINESE_ENGLISH } from '../pass/samples.ts'
import { testWholeWorkbench } from '../pass/whole-workbench.ts'

testWholeWorkbench(CHINESE_ENGLISH)
