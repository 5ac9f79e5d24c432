import { ensureBuilt } from '../../tools/build/ensureBuilt.ts'

/** Before any browser opens: the pages in dist/ match their sources, built once for all test files. */
export default ensureBuilt
