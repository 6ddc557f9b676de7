// For `astro dev`, `astro build` and `astro check` in this repository; `benchlore build` does more.
import { startOwnSite } from './src/loader/start-site.ts'

export default startOwnSite()
