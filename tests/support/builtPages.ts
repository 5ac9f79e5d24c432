import { ensureBuilt } from '../../tools/pages/ensureBuilt.ts'

/** Before any browser opens: the pages in dist/ match their sources, built once for all test files. */
export default ensureBuilt
