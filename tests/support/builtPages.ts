import { ensureBuilt } from '../../tools/build/ensureBuilt.ts'

/** Before any browser opens or server starts: dist/ matches its sources, built once for all test files. */
export default ensureBuilt
